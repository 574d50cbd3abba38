import { z } from 'zod';

/**
 * What the graph answers with: one plain record per noun. Nested things are slugs, so that a caller can fetch
 * them in one batch. A property that no source states is null; a list that nobody filled is empty.
 */

/** A property the graph does not hold is null: both engines drop properties that are set to null. */
const stated = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? null);
const texts = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? []);

/** The graph keeps the order of a list on its relationships, as `position`. */
const inOrder = <T extends { position: number }>(items: T[]): T[] =>
  items.toSorted((a, b) => a.position - b.position);
const listOf = <T extends z.ZodRawShape>(shape: T) =>
  z
    .array(z.looseObject({ position: z.number() }))
    .transform((items): unknown => inOrder(items))
    .pipe(z.array(z.object(shape)));
const references = z
  .array(z.object({ slug: z.string(), position: z.number() }))
  .transform((items) => inOrder(items).map(({ slug }) => slug));
/** Slugs of what points to an entry; they have no order but their own. */
const incoming = z.array(z.string()).transform((slugs) => slugs.toSorted());

export const certainties = ['stated', 'inferred'] as const;
export type Certainty = (typeof certainties)[number];

export const techniqueKinds = ['computation', 'experiment'] as const;
export type TechniqueKind = (typeof techniqueKinds)[number];

export const materialRoles = ['cathode', 'anode', 'electrolyte', 'coating', 'interphase'] as const;
export type MaterialRole = (typeof materialRoles)[number];

/** How a variant differs from its material. */
export const materialVariations = ['composition', 'state-of-charge', 'form'] as const;
export type MaterialVariation = (typeof materialVariations)[number];

export const findingTypes = ['result', 'limitation', 'challenge'] as const;
export type FindingType = (typeof findingTypes)[number];

export const qualifiers = ['exact', 'approximate', 'range', 'less-than', 'greater-than'] as const;
export type Qualifier = (typeof qualifiers)[number];

export const citationRoles = ['reported-by', 'credited-to'] as const;
export type CitationRole = (typeof citationRoles)[number];

export const findingRelationKinds = ['supports', 'contradicts', 'refines', 'explains'] as const;
export type FindingRelationKind = (typeof findingRelationKinds)[number];

/** A band of length, in metres. */
export const lengthScaleRecord = z.object({
  slug: z.string(),
  name: z.string(),
  minMetres: z.number(),
  maxMetres: z.number(),
});
export type LengthScale = z.output<typeof lengthScaleRecord>;

/** Something that is measured or computed; `unit` is the one the project shows it in. */
export const quantityRecord = z.object({
  slug: z.string(),
  name: z.string(),
  aliases: texts,
  symbol: z.string(),
  unit: z.string(),
  description: z.string(),
  sameAs: texts,
  /** Techniques that measure or compute it, by slug. */
  techniques: incoming,
});
export type Quantity = z.output<typeof quantityRecord>;

export const phenomenonRecord = z.object({
  slug: z.string(),
  name: z.string(),
  aliases: texts,
  description: z.string(),
  sameAs: texts,
  /** Techniques that reveal it, by slug. */
  techniques: incoming,
});
export type Phenomenon = z.output<typeof phenomenonRecord>;

/** Why another technique adds to this one, and the findings that show it. */
export interface TechniqueLink {
  technique: string;
  reason: string;
  findings: string[];
}

/** The quantity this technique passes to another one. */
export interface TechniqueHandover {
  technique: string;
  quantity: string;
  reason: string;
}

export const techniqueRecord = z.object({
  slug: z.string(),
  name: z.string(),
  abbreviation: stated(z.string()),
  aliases: texts,
  kind: z.enum(techniqueKinds),
  family: z.string(),
  description: z.string(),
  /** Spatial range, metres. */
  minMetres: stated(z.number()),
  maxMetres: stated(z.number()),
  /** Time range, seconds. */
  minSeconds: stated(z.number()),
  maxSeconds: stated(z.number()),
  scaleCertainty: stated(z.enum(certainties)),
  scaleBasis: stated(z.string()),
  /** Publications that state the scale. */
  scaleSources: references,
  operando: stated(z.boolean()),
  destructive: stated(z.boolean()),
  strengths: texts,
  limitations: texts,
  lengthScales: references,
  /** Quantities. */
  measures: references,
  /** Phenomena. */
  reveals: references,
  complements: listOf({ technique: z.string(), reason: z.string(), findings: texts }),
  handsOver: listOf({ technique: z.string(), quantity: z.string(), reason: z.string() }),
  /** Techniques that a combined set-up joins on one sample. */
  combines: references,
  /** Combined set-ups that it is a part of. */
  combinedIn: incoming,
  sameAs: texts,
});
export type Technique = z.output<typeof techniqueRecord>;

export const materialRecord = z.object({
  slug: z.string(),
  name: z.string(),
  formula: stated(z.string()),
  aliases: texts,
  elements: texts,
  roles: z
    .array(z.enum(materialRoles))
    .nullish()
    .transform((value) => value ?? []),
  structureFamily: stated(z.string()),
  mobileIon: stated(z.string()),
  /** The material this one is a variant of. */
  variantOf: references.transform(([slug]) => slug ?? null),
  variantBy: stated(z.enum(materialVariations)),
  /** Materials that are variants of it. */
  variants: incoming,
  sameAs: texts,
});
export type Material = z.output<typeof materialRecord>;

/** What held when a number was taken, e.g. a direction or a temperature. */
export interface Condition {
  name: string;
  value: string;
  unit: string | null;
}

/** Neither engine keeps maps inside properties, so conditions are kept as JSON text. */
const conditions = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.array(z.object({ name: z.string(), value: z.string(), unit: stated(z.string()) })));

/** A number as the source gives it. */
export interface QuantityValue {
  quantity: string;
  qualifier: Qualifier;
  value: number | null;
  lower: number | null;
  upper: number | null;
  /** The unit the source gives the number in. */
  unit: string;
  conditions: Condition[];
}

/** Where a finding stands (`reported-by`) or whose work it is (`credited-to`). */
export interface Citation {
  publication: string;
  role: CitationRole;
  section: string | null;
  figure: string | null;
  note: string | null;
}

export interface FindingRelation {
  kind: FindingRelationKind;
  finding: string;
  reason: string;
}

export const findingRecord = z.object({
  slug: z.string(),
  name: z.string(),
  statement: z.string(),
  type: z.enum(findingTypes),
  certainty: z.enum(certainties),
  techniques: references,
  materials: references,
  phenomena: references,
  lengthScales: references,
  values: listOf({
    quantity: z.string(),
    qualifier: z.enum(qualifiers),
    value: stated(z.number()),
    lower: stated(z.number()),
    upper: stated(z.number()),
    unit: z.string(),
    conditions,
  }),
  citations: listOf({
    publication: z.string(),
    role: z.enum(citationRoles),
    section: stated(z.string()),
    figure: stated(z.string()),
    note: stated(z.string()),
  }),
  related: listOf({
    /** A relationship type such as SUPPORTS. */
    kind: z.string().toLowerCase().pipe(z.enum(findingRelationKinds)),
    finding: z.string(),
    reason: z.string(),
  }),
});
export type Finding = z.output<typeof findingRecord>;

export const publicationRecord = z.object({
  slug: z.string(),
  /** Short label: authors and year. */
  name: z.string(),
  /** Its number in the review's reference list; null for the review itself. */
  referenceNumber: stated(z.number()),
  title: stated(z.string()),
  /** "Given Family" each, in the order of the source. */
  authors: texts,
  journal: stated(z.string()),
  volume: stated(z.string()),
  issue: stated(z.string()),
  pages: stated(z.string()),
  year: stated(z.number()),
  doi: stated(z.string()),
  url: stated(z.string()),
  /** Its number in the reference list of each review that lists it. */
  listedBy: listOf({ review: z.string(), number: z.number() }),
  /** The CSL-JSON item as curated, as JSON text: what citation exports are made from. */
  csl: z.string(),
});
export type Publication = z.output<typeof publicationRecord>;
