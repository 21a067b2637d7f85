/** Probabilities, or logits, of all classes: `steps` rows of `classes` values. */
export interface StepProbabilities {
  readonly data: Float32Array;
  readonly steps: number;
  readonly classes: number;
}

/** Sums of thousands of 32-bit floats are exact to about this. */
const TOLERANCE = 0.01;

/** Whether each step's values are not negative and sum to 1; exports without the last layer give logits instead. */
export function areProbabilities({ data, steps, classes }: StepProbabilities): boolean {
  return (
    data.every((value) => value >= 0) &&
    sums(data, steps, classes).every((sum) => Math.abs(sum - 1) < TOLERANCE)
  );
}

/** The softmax of each step. */
export function fromLogits({ data, steps, classes }: StepProbabilities): StepProbabilities {
  const result = new Float32Array(data.length);
  for (let step = 0; step < steps; step += 1) {
    const row = data.subarray(step * classes, (step + 1) * classes);
    // Without it the exponential of a large logit is infinite.
    const max = row.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    const powers = row.map((value) => Math.exp(value - max));
    const sum = powers.reduce((a, b) => a + b, 0);
    result.set(
      powers.map((power) => power / sum),
      step * classes,
    );
  }
  return { data: result, steps, classes };
}

function sums(data: Float32Array, steps: number, classes: number): number[] {
  return Array.from({ length: steps }, (_, step) =>
    data.subarray(step * classes, (step + 1) * classes).reduce((sum, value) => sum + value, 0),
  );
}
