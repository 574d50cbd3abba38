/** How a relation reads along its direction and against it. */
interface Reading {
  readonly along: string;
  readonly against: string;
}

/**
 * Relations that tie things together through the evidence, in words that stand between two names. Of several between
 * the same two things a path takes the first in this list.
 */
export const evidenceRelations = {
  USES: { along: 'was found with', against: 'was used for' },
  CONCERNS: { along: 'is about', against: 'is the subject of' },
  SHOWS: { along: 'shows', against: 'is shown by' },
  GIVES: { along: 'gives a number for', against: 'has a number in' },
  CITES: { along: 'is credited to', against: 'is credited with' },
  SUPPORTS: { along: 'supports', against: 'is supported by' },
  CONTRADICTS: { along: 'contradicts', against: 'is contradicted by' },
  REFINES: { along: 'refines', against: 'is refined by' },
  EXPLAINS: { along: 'explains', against: 'is explained by' },
  MEASURES: { along: 'determines', against: 'is determined by' },
  REVEALS: { along: 'reveals', against: 'is revealed by' },
  HANDS_OVER_TO: { along: 'hands over to', against: 'takes over from' },
  COMPLEMENTS: { along: 'is complemented by', against: 'complements' },
  COMBINES: { along: 'combines', against: 'is combined in' },
  VARIANT_OF: { along: 'is a variant of', against: 'has the variant' },
} as const satisfies Record<string, Reading>;

/** Relations to length scales: nearly everything has one, so they bridge anything and say little. */
export const scaleRelations = {
  HOLDS_AT: { along: 'holds at the scale', against: 'is the scale of' },
  WORKS_AT: { along: 'works at the scale', against: 'is worked at by' },
} as const satisfies Record<string, Reading>;

const readings: Readonly<Record<string, Reading>> = { ...evidenceRelations, ...scaleRelations };
const reporting: Reading = { along: 'is reported by', against: 'reports' };

/** One relation between two neighbours of a path. */
export interface Relation {
  type: string;
  /** Of a citation. */
  role: string | null;
  /** Name of what a hand-over passes on. */
  quantity: string | null;
}

/** The words between two names when read in a direction, e.g. `is about`, `hands migration barrier over to`. */
export function relationWords({ type, role, quantity }: Relation, direction: keyof Reading): string {
  const reading = role === 'reported-by' ? reporting : readings[type];
  if (reading === undefined) throw new Error(`There are no words for the relation ${type}`);
  if (quantity === null) return reading[direction];
  // An abbreviation keeps its capitals.
  const passed = /^\p{Lu}\p{Ll}/u.test(quantity)
    ? quantity.charAt(0).toLowerCase() + quantity.slice(1)
    : quantity;
  return direction === 'along' ? `hands ${passed} over to` : `takes ${passed} over from`;
}
