/**
 * What the question is about weighs more than how it is answered. The numbers are a choice of ours, made on the
 * building half of the reference questions; only their order is argued for.
 */
export const weights = {
  named: 3,
  subject: 3,
  text: 4,
  evidence: 1,
  material: 2,
  window: 3,
  manner: 2,
} as const;

/** A manner that is only read from a text counts this much of one that is given in a field. */
export const readShare = 0.5;
