/** A table in Markdown. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heading, heading.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export function milliseconds(time: number): string {
  return `${time.toFixed(0)} ms`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(0)} MB`;
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

export function verdict(met: boolean): string {
  return met ? 'met' : 'missed';
}
