export interface Alternative {
  readonly text: string;
  readonly confidence: number;
}

/** One character as read. */
export interface CharacterReading {
  readonly text: string;
  /** Probability that the model gives it, 0 to 1. */
  readonly confidence: number;
  /** What else it may be, likeliest first, this reading included; for fields that allow few characters. */
  readonly alternatives: readonly Alternative[];
  /** Where its first step stands, as a share of the crop's width, 0 to 1. */
  readonly position: number;
}

/** Probabilities of a recognition model: `steps` rows of `classes` values. */
export interface StepProbabilities {
  readonly data: Float32Array;
  readonly steps: number;
  readonly classes: number;
}

const BLANK = 0;
const LEAST_PROBABILITY = 0.001;

/**
 * Greedy CTC decoding: the likeliest class of each step, repeats merged, blanks (class 0) dropped.
 * A character's confidence is the highest of its steps.
 */
export function decode(probabilities: StepProbabilities, dictionary: readonly string[]): CharacterReading[] {
  return emissions(probabilities).map(({ step, row }) => {
    const alternatives = likeliest(row, dictionary);
    const [{ text, confidence } = { text: '', confidence: 0 }] = alternatives;
    return { text, confidence, alternatives, position: (step + 0.5) / probabilities.steps };
  });
}

/** A run of steps that stand for one character. */
interface Emission {
  /** The first of the run. */
  readonly step: number;
  /** Probabilities of the run's surest step. */
  readonly row: Float32Array;
}

function emissions({ data, steps, classes }: StepProbabilities): Emission[] {
  const found: Emission[] = [];
  let previous = BLANK;
  for (let step = 0; step < steps; step += 1) {
    const row = data.subarray(step * classes, (step + 1) * classes);
    const index = likeliestClass(row);
    const last = found.at(-1);
    if (index !== BLANK && index === previous && last !== undefined) {
      if ((row[index] ?? 0) > (last.row[index] ?? 0)) found[found.length - 1] = { ...last, row };
    } else if (index !== BLANK) {
      found.push({ step, row });
    }
    previous = index;
  }
  return found;
}

/** Most steps are blank, and more than half of what sums to 1 is the most: no need to search 6,625 classes. */
function likeliestClass(row: Float32Array): number {
  return (row[BLANK] ?? 0) > 0.5 ? BLANK : indexOfMax(row);
}

function indexOfMax(row: Float32Array): number {
  let index = 0;
  let max = row[0] ?? 0;
  for (let i = 1; i < row.length; i += 1) {
    const value = row[i] ?? 0;
    if (value > max) {
      max = value;
      index = i;
    }
  }
  return index;
}

/** The characters of a step by probability, down to one in a thousand: less is noise. */
function likeliest(row: Float32Array, dictionary: readonly string[]): Alternative[] {
  const found: Alternative[] = [];
  for (let i = 1; i < row.length; i += 1) {
    const confidence = row[i] ?? 0;
    if (confidence >= LEAST_PROBABILITY) found.push({ text: dictionary[i] ?? '', confidence });
  }
  return found.sort((a, b) => b.confidence - a.confidence);
}
