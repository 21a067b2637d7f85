/** What PP-OCR's text recognition (SVTR/CTC) expects. */
export const RECOGNITION = {
  shape: { input: [null, 3, 48, null], output: [null, null, null] },
  height: 48,
  /**
   * Crops of single characters are padded to this: the model was trained on crops of 320, and without padding
   * misreads 女 and C1. 160 reads as well as 320 on pages of all kinds, at half the time.
   */
  minWidth: 160,
  maxWidth: 2560,
  /**
   * What is added to a detected quadrilateral, in shares of its height: detection stops short of the small 。
   * that ends a record, and of nothing at the start, where a caption may stand close by. Of six combinations
   * tried on 360 fields of scans, this one read most right (354; none at all: 349).
   */
  margin: { start: 0.05, end: 0.25, across: -0.06 },
  normalisation: { mean: [0.5, 0.5, 0.5], std: [0.5, 0.5, 0.5] },
} as const;
