import { compact } from './text.js';

/** Penalty points of a printed count such as 9分; null where it is none. */
export function parsePoints(text: string): number | null {
  const points = /^(\d{1,3})分?$/u.exec(compact(text))?.[1];
  return points === undefined ? null : Number(points);
}
