/** What of a model's record can be had as a file, at `/models/SLUG/FILE`. */
export const MODEL_FILES = [
  'card.md',
  'parity.csv',
  'residuals.csv',
  'learning-curve.csv',
  'calibration.csv',
  'metrics.csv',
] as const;

export type ModelFile = (typeof MODEL_FILES)[number];
