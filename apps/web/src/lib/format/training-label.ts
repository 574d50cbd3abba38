/** A training structure in the words of its label: the prototype it was made from and what was changed. */
export interface TrainingLabel {
  /** Slug of the material whose structure it was made from. */
  readonly prototype: string;
  /** Ions exchanged, as `Fe2+` for `Zn2+`. */
  readonly substitutions: readonly (readonly [from: string, to: string])[];
  /** Strain of the cell's lengths, as a share; null when the label states none. */
  readonly strain: number | null;
}

/** Reads `lithium-iron-phosphate|Fe2+>Zn2+|-0.0072`; null when the label is of another kind. */
export function trainingLabel(label: string): TrainingLabel | null {
  const [prototype = '', ...rest] = label.split('|');
  if (!/^[a-z0-9-]+$/.test(prototype)) return null;
  const substitutions: (readonly [string, string])[] = [];
  let strain: number | null = null;
  for (const piece of rest) {
    const [from, to] = piece.split('>');
    if (from && to) substitutions.push([from, to]);
    else if (Number.isFinite(Number(piece))) strain = Number(piece);
    else return null;
  }
  return { prototype, substitutions, strain };
}
