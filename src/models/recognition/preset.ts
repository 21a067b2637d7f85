/** What PP-OCR's text recognition (SVTR/CTC) expects. */
export const RECOGNITION = {
  shape: { input: [null, 3, null, 'variable'], output: [null, null, null] },
  /** Of the crops, in pixels. Models before PP-OCRv3 take 32, and say so: their crops are scaled down. */
  height: 48,
  /**
   * Narrower crops are padded to this. The model was trained on crops of 320, but of 387 values of one to four
   * characters, 385 are read right when padded to 160, 382 to 385 at 80 to 128, and a crop of 96 takes 8 ms where
   * one of 160 takes 12.
   */
  minWidth: 96,
  maxWidth: 2560,
  /**
   * What is added to a detected quadrilateral, in shares of its height. Detection stops short of the small 。
   * that ends a record, and takes in nothing superfluous at the start, where a caption may stand close by.
   * A second crop, tighter above and below and longer at the end, misreads other characters than the first: of
   * 104 fields on dot-matrix pages the first gets 98 right, the second 93, and they share 4 mistakes.
   */
  margin: { start: 0.05, end: 0.25, across: 0.05 },
  secondMargin: { start: 0.05, end: 0.4, across: -0.06 },
  /**
   * The first crop is made narrower than its text by this. Time goes with the width, and the model was trained on lines
   * squeezed into 320 pixels. Of 7025 fields of the labelled pages and four worse copies of them 6979 are read right at
   * 1, 6980 at 0.8, 6969 at 0.7; of 1340 lines in 19 fonts, narrow ones among them, 1325, 1326 and 1325. Below 0.8
   * digits come to stand so close that a number is twice as often doubtful. The second crop has the full width.
   */
  squeeze: 0.8,
  normalisation: { mean: [0.5, 0.5, 0.5], std: [0.5, 0.5, 0.5] },
} as const;
