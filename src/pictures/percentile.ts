/** The value below which `share` of the bytes lie; 0 where there are none. */
export function percentile(bytes: Uint8Array, share: number): number {
  const counts = new Uint32Array(256);
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    counts[byte] = (counts[byte] ?? 0) + 1;
  }
  let value = 0;
  let below = counts[0] ?? 0;
  while (value < 255 && below <= share * bytes.length) {
    value += 1;
    below += counts[value] ?? 0;
  }
  return bytes.length === 0 ? 0 : value;
}

/** The middle one of the values, the upper of two; 0 where there are none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
