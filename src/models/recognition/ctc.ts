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

/** Whether a model thought of a text for a character, however unlikely. */
export function proposes({ alternatives }: CharacterReading, wanted: string): boolean {
  return alternatives.some(({ text }) => text === wanted);
}

/** What a recognition model sees in one of the steps that it takes along a crop. */
export interface Step {
  /** Likeliest first; class 0 is CTC's blank. */
  readonly classes: ArrayLike<number>;
  /** Theirs. */
  readonly probabilities: ArrayLike<number>;
}

const BLANK = 0;
/** Less is noise. */
export const LEAST_PROBABILITY = 0.001;

/**
 * Greedy CTC decoding: the likeliest class of each step, repeats merged, blanks dropped. A character's confidence is
 * the highest of its steps.
 */
export function decode(steps: readonly Step[], dictionary: readonly string[]): CharacterReading[] {
  return emissions(steps).map(({ first, surest }) => {
    const alternatives = alternativesOf(surest, dictionary);
    const [{ text, confidence } = { text: '', confidence: 0 }] = alternatives;
    return { text, confidence, alternatives, position: (first + 0.5) / steps.length };
  });
}

/** A run of steps that stand for one character. */
interface Emission {
  /** Index of the first. */
  readonly first: number;
  readonly surest: Step;
}

function emissions(steps: readonly Step[]): Emission[] {
  const found: Emission[] = [];
  let previous = BLANK;
  for (const [first, step] of steps.entries()) {
    const best = step.classes[0] ?? BLANK;
    const last = found.at(-1);
    if (best !== BLANK && best === previous && last !== undefined) {
      if (certainty(step) > certainty(last.surest)) found[found.length - 1] = { ...last, surest: step };
    } else if (best !== BLANK) {
      found.push({ first, surest: step });
    }
    previous = best;
  }
  return found;
}

function certainty({ probabilities }: Step): number {
  return probabilities[0] ?? 0;
}

function alternativesOf({ classes, probabilities }: Step, dictionary: readonly string[]): Alternative[] {
  const found: Alternative[] = [];
  for (let i = 0; i < classes.length; i += 1) {
    const confidence = probabilities[i] ?? 0;
    if (confidence < LEAST_PROBABILITY) break;
    if (classes[i] !== BLANK) found.push({ text: dictionary[classes[i] ?? BLANK] ?? '', confidence });
  }
  return found;
}
