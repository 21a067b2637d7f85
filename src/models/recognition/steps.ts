import type { ModelOutput, ModelOutputs } from '../session.js';
import { LEAST_PROBABILITY, type Step } from './ctc.js';
import { areProbabilities, fromLogits, type StepProbabilities } from './probabilities.js';

/** What a recognition model gives, as it was rewritten or as it is. */
export type OutputKind = 'LIKELIEST' | 'PROBABILITIES' | 'LOGITS';

const BLANK_STEP: Step = { classes: [0], probabilities: [1] };

export function kindOf(outputs: ModelOutputs): OutputKind {
  if (outputs.length > 1) return 'LIKELIEST';
  return areProbabilities(stepProbabilities(outputs[0])) ? 'PROBABILITIES' : 'LOGITS';
}

/** 1, steps, classes. */
export function sizesOf(outputs: ModelOutputs): readonly number[] {
  const [first, ...others] = outputs;
  return others.length > 0 ? [...first.data] : first.dims;
}

export function stepsOf(outputs: ModelOutputs, kind: OutputKind): Step[] {
  if (kind === 'LIKELIEST') return likeliestSteps(outputs);
  const given = stepProbabilities(outputs[0]);
  return allSteps(kind === 'LOGITS' ? fromLogits(given) : given);
}

/** In the order of LIKELIEST_OUTPUTS; steps that are not among them are blank. */
function likeliestSteps(outputs: ModelOutputs): Step[] {
  const [, which, probabilities, classes] = outputs;
  const steps = Array<Step>(sizesOf(outputs)[1] ?? 0).fill(BLANK_STEP);
  const kept = classes?.dims.at(-1) ?? 0;
  for (const [row, step] of which?.data.entries() ?? []) {
    const [from, to] = [row * kept, (row + 1) * kept];
    // Step 0 comes once more where it is not blank.
    steps[step] = {
      classes: classes?.data.subarray(from, to) ?? [],
      probabilities: probabilities?.data.subarray(from, to) ?? [],
    };
  }
  return steps;
}

function allSteps({ data, steps, classes }: StepProbabilities): Step[] {
  return Array.from({ length: steps }, (_, step) =>
    likeliestClasses(data.subarray(step * classes, (step + 1) * classes)),
  );
}

/** Most steps are blank, and more than half of what sums to 1 is the most: no need to search 6,625 classes. */
function likeliestClasses(row: Float32Array): Step {
  if ((row[0] ?? 0) > 0.5) return BLANK_STEP;
  const found: number[] = [];
  for (let i = 0; i < row.length; i += 1) {
    if ((row[i] ?? 0) >= LEAST_PROBABILITY) found.push(i);
  }
  const classes = found.sort((a, b) => (row[b] ?? 0) - (row[a] ?? 0));
  return { classes, probabilities: classes.map((index) => row[index] ?? 0) };
}

function stepProbabilities({ data, dims }: ModelOutput): StepProbabilities {
  const [, steps = 0, classes = 0] = dims;
  return { data, steps, classes };
}
