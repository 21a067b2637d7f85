import type { CaptionName } from './captions.js';

/** Where a caption stands on the page, in page units: from `left` to `right`, centred on `y`. */
export interface CaptionPlace {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** The captions of a page of paper by their places. */
export interface PageTemplate {
  readonly captions: Partial<Record<CaptionName, CaptionPlace>>;
  /** Captions of which one at least must be found: the others stand on other documents too. */
  readonly proofs: readonly CaptionName[];
  /** How many captions must be found in their places. */
  readonly minCaptions: number;
}

/** The page (88 mm × 60 mm) in page units: ten to the millimetre. */
export const PAGE = { width: 880, height: 600 } as const;

/** The titles, which are the same on all makes. */
export const TITLE_PLACES = {
  TITLE_FRONT: { left: 151, right: 732, y: 56 },
  TITLE_BACK: { left: 105, right: 778, y: 57 },
} as const;

/** Mean places on pages of several makes; single pages differ by up to 40 units. */
export const FRONT_TEMPLATE: PageTemplate = {
  captions: {
    TITLE_FRONT: TITLE_PLACES.TITLE_FRONT,
    NUMBER: { left: 177, right: 237, y: 146 },
    NAME: { left: 45, right: 104, y: 209 },
    SEX: { left: 457, right: 521, y: 209 },
    NATIONALITY: { left: 608, right: 669, y: 209 },
    ADDRESS: { left: 46, right: 105, y: 272 },
    BIRTH: { left: 259, right: 368, y: 378 },
    ISSUE_DATE: { left: 260, right: 420, y: 435 },
    CLASS: { left: 259, right: 369, y: 492 },
    VALID_PERIOD: { left: 47, right: 155, y: 551 },
  },
  proofs: ['TITLE_FRONT', 'ISSUE_DATE', 'CLASS'],
  minCaptions: 4,
};

/** The old layout prints a starting date and, to its right, the number of years. */
export const OLD_FRONT_TEMPLATE: PageTemplate = {
  ...FRONT_TEMPLATE,
  captions: {
    ...FRONT_TEMPLATE.captions,
    VALID_FROM: { left: 49, right: 206, y: 551 },
    VALID_PERIOD: { left: 450, right: 558, y: 551 },
  },
};

export const BACK_TEMPLATE: PageTemplate = {
  captions: {
    TITLE_BACK: TITLE_PLACES.TITLE_BACK,
    NUMBER: { left: 75, right: 135, y: 149 },
    NAME: { left: 46, right: 106, y: 213 },
    FILE_NUMBER: { left: 412, right: 522, y: 211 },
    RECORD: { left: 46, right: 105, y: 277 },
  },
  proofs: ['TITLE_BACK', 'FILE_NUMBER', 'RECORD'],
  minCaptions: 3,
};
