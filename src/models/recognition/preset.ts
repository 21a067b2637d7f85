/** What PP-OCR's text recognition (SVTR/CTC) expects. */
export const RECOGNITION = {
  shape: { input: [null, 3, 48, null], output: [null, null, null] },
  height: 48,
  /** The model sees eight pixels per step and was trained on crops of up to 2560 × 48. */
  minWidth: 48,
  maxWidth: 2560,
  normalisation: { mean: [0.5, 0.5, 0.5], std: [0.5, 0.5, 0.5] },
} as const;
