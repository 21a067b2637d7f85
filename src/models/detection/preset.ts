/** What PP-OCR's text detection (DB, differentiable binarisation) expects, and how its map is read. */
export const DETECTION = {
  shape: { input: [null, 3, 'variable', 'variable'], output: [null, 1, null, null] },
  /** The network halves its input five times. */
  sideMultiple: 32,
  /** ImageNet statistics, in the order of the planes that the model was trained with. */
  normalisation: { mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225] },
  /** From PP-OCRv4's published configuration: pixel threshold, box threshold, unclip ratio. */
  pixelThreshold: 0.3,
  boxThreshold: 0.6,
  unclipRatio: 1.5,
  /** Areas lower than this, in pixels of the map, are specks: the smallest caption is about 6 high. */
  minHeight: 3,
} as const;
