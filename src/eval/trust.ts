import type { FieldScore } from './score.js';

export interface Share {
  readonly count: number;
  readonly total: number;
}

/** The fields whose confidence is at least `from` and less than `to`, 1 included in the last bin. */
interface ConfidenceBin {
  readonly from: number;
  readonly to: number;
  readonly right: Share;
}

/** How far what the service says about its own readings can be relied on. */
export interface Trust {
  readonly byConfidence: readonly ConfidenceBin[];
  /** Of the fields on pages that were read, those that a warning puts in doubt. */
  readonly warnedOf: { readonly right: Share; readonly wrong: Share };
  /** Of the places given for values whose labels have them too, those that overlap enough. */
  readonly placed: Share;
}

/** Most fields are read with a confidence near 1, so that the bins are narrower there. */
const BORDERS = [0, 0.5, 0.8, 0.9, 0.95, 0.99, 1];
/** A box a line high that is half a character off, or a quarter of its height too large on every side, reaches this. */
export const ENOUGH_OVERLAP = 0.6;

export function trustIn(fields: readonly FieldScore[]): Trust {
  const onPages = fields.filter(({ isWarnedOf }) => isWarnedOf !== null);
  const warnedOf = (right: boolean) =>
    share(
      onPages.filter((field) => field.right === right),
      ({ isWarnedOf }) => isWarnedOf === true,
    );
  return {
    byConfidence: BORDERS.slice(1).map((to, i) => bin(fields, BORDERS[i] ?? 0, to)),
    warnedOf: { right: warnedOf(true), wrong: warnedOf(false) },
    placed: share(
      fields.flatMap(({ overlap }) => overlap ?? []),
      (overlap) => overlap >= ENOUGH_OVERLAP,
    ),
  };
}

function bin(fields: readonly FieldScore[], from: number, to: number): ConfidenceBin {
  const isIn = (confidence: number) => confidence >= from && (confidence < to || to === 1);
  const inBin = fields.filter(({ confidence }) => confidence !== null && isIn(confidence));
  return { from, to, right: share(inBin, ({ right }) => right) };
}

function share<Item>(items: readonly Item[], counts: (item: Item) => boolean): Share {
  return { count: items.filter(counts).length, total: items.length };
}
