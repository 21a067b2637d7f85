import { useState } from 'react';

/** Which field is lit, both in the picture and in the list. */
export interface Highlight {
  /** The key of a row: the one that is pointed at or focused, else the one that was pinned. */
  readonly lit: string | null;
  readonly pinned: string | null;
  readonly point: (key: string | null) => void;
  /** Keeps a field lit until it is pinned again: for fingers, which do not hover. */
  readonly pin: (key: string) => void;
}

export function useHighlight(): Highlight {
  const [pointed, point] = useState<string | null>(null);
  const [pinned, setPinned] = useState<string | null>(null);
  const pin = (key: string) => setPinned((before) => (before === key ? null : key));
  return { lit: pointed ?? pinned, pinned, point, pin };
}

/** The id of the element that shows a row, so that a click on the picture can bring it into view. */
export const rowElementId = (key: string): string => `field-${key}`;
