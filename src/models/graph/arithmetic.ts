export function filled(length: number, value: number): Float32Array {
  return new Float32Array(length).fill(value);
}

/** Multiplies runs of so many values, the first run by the first factor, and so on, and again from the first. */
export function scaledRuns(values: Float32Array, factors: Float32Array, run: number): Float32Array {
  const result = new Float32Array(values.length);
  for (let from = 0, i = 0; from < values.length; from += run, i++) {
    const factor = factors[i % factors.length] ?? 0;
    const end = from + run;
    // A loop, because models have millions of weights, and map() takes ten times as long.
    for (let at = from; at < end; at++) result[at] = factor * (values[at] ?? 0);
  }
  return result;
}

/** Of a matrix of [rows, inner] and one of [inner, columns]. */
export function matrixProduct(
  left: Float32Array,
  right: Float32Array,
  [rows, inner, columns]: readonly [number, number, number],
): Float32Array {
  const result = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const sums = result.subarray(row * columns, (row + 1) * columns);
    for (let i = 0; i < inner; i++) {
      addMultiple(sums, right.subarray(i * columns, (i + 1) * columns), left[row * inner + i] ?? 0);
    }
  }
  return result;
}

function addMultiple(sums: Float32Array, values: Float32Array, factor: number): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + factor * (values[i] ?? 0);
}
