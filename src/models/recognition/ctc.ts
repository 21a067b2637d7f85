/** One character as read. */
export interface CharacterReading {
  readonly text: string;
  /** Probability that the model gives it, 0 to 1. */
  readonly confidence: number;
  /** Where its first step stands, as a share of the crop's width, 0 to 1. */
  readonly position: number;
}

/** Probabilities of a recognition model: `steps` rows of `classes` values. */
export interface StepProbabilities {
  readonly data: Float32Array;
  readonly steps: number;
  readonly classes: number;
}

/**
 * Greedy CTC decoding: the likeliest class of each step, repeats merged, blanks (class 0) dropped.
 * A character's confidence is the highest of its steps.
 */
export function decode(probabilities: StepProbabilities, dictionary: readonly string[]): CharacterReading[] {
  const { steps, classes, data } = probabilities;
  const characters: CharacterReading[] = [];
  let previous = 0;
  for (let step = 0; step < steps; step += 1) {
    const { index, probability } = likeliest(data.subarray(step * classes, (step + 1) * classes));
    const text = dictionary[index] ?? '';
    const last = characters.at(-1);
    if (index !== 0 && index === previous && last !== undefined) {
      if (probability > last.confidence)
        characters[characters.length - 1] = { ...last, confidence: probability };
    } else if (index !== 0) {
      characters.push({ text, confidence: probability, position: (step + 0.5) / steps });
    }
    previous = index;
  }
  return characters;
}

function likeliest(row: Float32Array): { index: number; probability: number } {
  let index = 0;
  let probability = -1;
  for (let i = 0; i < row.length; i += 1) {
    const value = row[i] ?? 0;
    if (value > probability) {
      probability = value;
      index = i;
    }
  }
  return { index, probability };
}
