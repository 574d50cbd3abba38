import type { NodeLabel } from '../graph/migrations.js';
import type { Evidence, ReferenceList } from '../schema/evidence.js';
import type { CitationEntry, FindingEntry } from '../schema/finding.js';
import type { Kind } from '../schema/kinds.js';
import type { TechniqueEntry } from '../schema/technique.js';
import type { Properties } from './properties.js';
import { publicationProperties } from './publication-properties.js';
import { sectionKey } from './section-key.js';

export interface RelationshipModel {
  type: string;
  from: NodeLabel;
  fromSlug: string;
  to: NodeLabel;
  toSlug: string;
  /** `position` keeps the order of the list it comes from. */
  properties: Properties;
}

/** One entry of the evidence as it stands in the graph: its node, the nodes only it has, and what leaves it. */
export interface EntryModel {
  kind: Kind;
  label: NodeLabel;
  slug: string;
  properties: Properties;
  /** Nodes that live and die with the entry: the numbers of a finding. */
  values: { slug: string; properties: Properties }[];
  relationships: RelationshipModel[];
}

export const labelOf: Record<Kind, NodeLabel> = {
  lengthScales: 'LengthScale',
  quantities: 'Quantity',
  phenomena: 'Phenomenon',
  techniques: 'Technique',
  materials: 'Material',
  publications: 'Publication',
  findings: 'Finding',
};

/** The whole graph that a body of evidence stands for. */
export function graphModel(evidence: Evidence): EntryModel[] {
  return [
    ...evidence.lengthScales.map((entry) => plainEntry('lengthScales', entry)),
    ...evidence.quantities.map((entry) => plainEntry('quantities', entry)),
    ...evidence.phenomena.map((entry) => plainEntry('phenomena', entry)),
    ...evidence.publications.map((entry) => ({
      ...plainEntry('publications', { slug: entry.id }),
      properties: publicationProperties(entry),
      relationships: listings(entry.id, evidence.referenceLists),
    })),
    ...evidence.techniques.map(techniqueEntry),
    ...evidence.materials.map(({ variantOf, ...properties }) => ({
      ...plainEntry('materials', properties),
      relationships: references(
        'Material',
        properties.slug,
        'VARIANT_OF',
        'Material',
        variantOf === undefined ? [] : [variantOf],
      ),
    })),
    ...evidence.findings.map(findingEntry),
  ];
}

/** The reference lists that a publication stands in. */
const listings = (slug: string, lists: readonly ReferenceList[]): RelationshipModel[] =>
  lists.flatMap(({ review, references: listed }, position) =>
    listed
      .filter(({ publication }) => publication === slug)
      .map(({ number }) => ({
        type: 'LISTED_BY',
        from: 'Publication' as const,
        fromSlug: slug,
        to: 'Publication' as const,
        toSlug: review,
        properties: { number, position },
      })),
  );

const plainEntry = (kind: Kind, properties: Properties & { slug: string }): EntryModel => ({
  kind,
  label: labelOf[kind],
  slug: properties.slug,
  properties,
  values: [],
  relationships: [],
});

function techniqueEntry(technique: TechniqueEntry): EntryModel {
  const { scale, lengthScales, measures, reveals, combines, complements, handsOver, ...own } = technique;
  const to = (type: string, label: NodeLabel, slugs: readonly string[]) =>
    references('Technique', own.slug, type, label, slugs);
  const link = (type: string, toSlug: string, properties: Properties): RelationshipModel => ({
    type,
    from: 'Technique',
    fromSlug: own.slug,
    to: 'Technique',
    toSlug,
    properties,
  });
  return {
    ...plainEntry('techniques', {
      ...own,
      minMetres: scale?.metres?.[0],
      maxMetres: scale?.metres?.[1],
      minSeconds: scale?.seconds?.[0],
      maxSeconds: scale?.seconds?.[1],
      scaleCertainty: scale?.certainty,
      scaleBasis: scale?.basis,
    }),
    relationships: [
      ...to('SCALE_STATED_BY', 'Publication', scale?.sources ?? []),
      ...to('WORKS_AT', 'LengthScale', lengthScales),
      ...to('MEASURES', 'Quantity', measures),
      ...to('REVEALS', 'Phenomenon', reveals),
      ...to('COMBINES', 'Technique', combines),
      ...complements.map(({ technique: other, ...properties }, position) =>
        link('COMPLEMENTS', other, { ...properties, position }),
      ),
      ...handsOver.map(({ technique: other, ...properties }, position) =>
        link('HANDS_OVER_TO', other, { ...properties, position }),
      ),
    ],
  };
}

function findingEntry(finding: FindingEntry): EntryModel {
  const { techniques, materials, phenomena, lengthScales, values, citations, related, ...own } = finding;
  const { slug } = own;
  const to = (type: string, label: NodeLabel, slugs: readonly string[]) =>
    references('Finding', slug, type, label, slugs);
  const from = { from: 'Finding' as const, fromSlug: slug };
  const valueSlug = (position: number): string => `${slug}/${position + 1}`;
  return {
    ...plainEntry('findings', own),
    values: values.map(({ quantity: _, conditions, ...number }, position) => ({
      slug: valueSlug(position),
      properties: { slug: valueSlug(position), ...number, conditions: JSON.stringify(conditions) },
    })),
    relationships: [
      ...to('USES', 'Technique', techniques),
      ...to('CONCERNS', 'Material', materials),
      ...to('SHOWS', 'Phenomenon', phenomena),
      ...to('HOLDS_AT', 'LengthScale', lengthScales),
      // One step from a finding to a quantity, however many numbers it gives.
      ...to('GIVES', 'Quantity', [...new Set(values.map(({ quantity }) => quantity))]),
      ...values.flatMap(({ quantity }, position): RelationshipModel[] => [
        {
          type: 'HAS_VALUE',
          ...from,
          to: 'QuantityValue',
          toSlug: valueSlug(position),
          properties: { position },
        },
        {
          type: 'OF_QUANTITY',
          from: 'QuantityValue',
          fromSlug: valueSlug(position),
          to: 'Quantity',
          toSlug: quantity,
          properties: {},
        },
      ]),
      ...citations.map(
        ({ publication, ...properties }, position): RelationshipModel => ({
          type: 'CITES',
          ...from,
          to: 'Publication',
          toSlug: publication,
          properties: { ...properties, ...sectionOf(publication, properties), position },
        }),
      ),
      ...related.map(
        ({ kind, finding: other, reason }, position): RelationshipModel => ({
          type: kind.toUpperCase(),
          ...from,
          to: 'Finding',
          toSlug: other,
          properties: { reason, position },
        }),
      ),
    ],
  };
}

/** The key of the section that reports a finding: two publications may each have one of the same name. */
const sectionOf = (publication: string, { role, section }: Omit<CitationEntry, 'publication'>): Properties =>
  role === 'reported-by' && section !== undefined ? { sectionKey: sectionKey(publication, section) } : {};

const references = (
  from: NodeLabel,
  fromSlug: string,
  type: string,
  to: NodeLabel,
  slugs: readonly string[],
): RelationshipModel[] =>
  slugs.map((toSlug, position) => ({ type, from, fromSlug, to, toSlug, properties: { position } }));
