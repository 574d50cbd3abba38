import type {
  Finding,
  LengthScale,
  Material,
  Phenomenon,
  Publication,
  Quantity,
  QuantityValue,
  Technique,
} from '../entities.js';
import { unitIri } from './unit-iris.js';

/** A node of the export, with the words that the context explains. */
export type JsonLdEntry = Readonly<Record<string, unknown>>;

type EntityKind =
  | 'technique'
  | 'material'
  | 'phenomenon'
  | 'quantity'
  | 'length-scale'
  | 'finding'
  | 'publication';

const iri = (kind: EntityKind, slug: string): string => `urn:interphase:${kind}:${slug}`;
const iris = (kind: EntityKind, slugs: readonly string[]): string[] => slugs.map((slug) => iri(kind, slug));

/** Without what no source states: an absent property says so, null would say nothing. */
const stated = (entry: JsonLdEntry): JsonLdEntry =>
  Object.fromEntries(
    Object.entries(entry).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** A unit as it is written, and as the vocabulary of units names it. */
const unitOf = (unit: string | null): JsonLdEntry => ({
  unit,
  unitCode: unit === null ? null : unitIri(unit),
});

const head = (
  kind: EntityKind,
  type: string,
  { slug, name }: { slug: string; name: string },
): JsonLdEntry => ({
  '@id': iri(kind, slug),
  '@type': type,
  name,
});

export const lengthScaleEntry = (scale: LengthScale): JsonLdEntry => ({
  ...head('length-scale', 'interphase:LengthScale', scale),
  minMetres: scale.minMetres,
  maxMetres: scale.maxMetres,
});

export const quantityEntry = ({
  aliases,
  symbol,
  unit,
  description,
  sameAs,
  ...quantity
}: Quantity): JsonLdEntry =>
  stated({
    ...head('quantity', 'interphase:Quantity', quantity),
    aliases,
    symbol,
    ...unitOf(unit),
    description,
    sameAs,
  });

export const phenomenonEntry = ({ aliases, description, sameAs, ...phenomenon }: Phenomenon): JsonLdEntry =>
  stated({ ...head('phenomenon', 'interphase:Phenomenon', phenomenon), aliases, description, sameAs });

export function techniqueEntry(technique: Technique): JsonLdEntry {
  const { slug, name, abbreviation, aliases, lengthScales, measures, reveals, combines, ...rest } = technique;
  const { complements, handsOver, scaleSources, ...own } = rest;
  return stated({
    ...head('technique', 'interphase:Technique', { slug, name }),
    ...own,
    aliases: abbreviation === null ? aliases : [abbreviation, ...aliases],
    lengthScales: iris('length-scale', lengthScales),
    measures: iris('quantity', measures),
    reveals: iris('phenomenon', reveals),
    combines: iris('technique', combines),
    // What others say of it stands with them.
    combinedIn: null,
    scaleSources: iris('publication', scaleSources),
    complements: complements.map(({ technique: other, reason, findings }) =>
      stated({ technique: iri('technique', other), reason, findings: iris('finding', findings) }),
    ),
    handsOver: handsOver.map(({ technique: other, quantity, reason }) => ({
      technique: iri('technique', other),
      quantity: iri('quantity', quantity),
      reason,
    })),
  });
}

export const materialEntry = ({ slug, name, variantOf, ...material }: Material): JsonLdEntry =>
  stated({
    ...head('material', 'interphase:Material', { slug, name }),
    ...material,
    variantOf: variantOf === null ? null : iri('material', variantOf),
    // Each variant says so itself.
    variants: null,
  });

export function publicationEntry({ slug, name, ...publication }: Publication): JsonLdEntry {
  const { title, authors, journal, volume, issue, pages, year, doi, url, listedBy } = publication;
  return stated({
    ...head('publication', 'schema:ScholarlyArticle', { slug, name }),
    title,
    authors,
    journal,
    volume,
    issue,
    pages,
    year,
    doi: doi === null ? null : `https://doi.org/${doi}`,
    url,
    listedBy: listedBy.map(({ review, number }) => ({ review: iri('publication', review), number })),
  });
}

export function findingEntry({ slug, name, ...finding }: Finding): JsonLdEntry {
  const { techniques, materials, phenomena, lengthScales, values, citations, related, ...own } = finding;
  return stated({
    ...head('finding', 'schema:Claim', { slug, name }),
    ...own,
    techniques: iris('technique', techniques),
    materials: iris('material', materials),
    phenomena: iris('phenomenon', phenomena),
    lengthScales: iris('length-scale', lengthScales),
    values: values.map(valueEntry),
    citations: citations.map(({ publication, ...place }) =>
      stated({ ...place, publication: iri('publication', publication) }),
    ),
    related: related.map(({ kind, finding: other, reason }) => ({
      relation: kind,
      finding: iri('finding', other),
      reason,
    })),
  });
}

const valueEntry = ({ quantity, unit, conditions, ...number }: QuantityValue): JsonLdEntry =>
  stated({
    '@type': 'schema:QuantitativeValue',
    ...number,
    ...unitOf(unit),
    quantity: iri('quantity', quantity),
    conditions: conditions.map(({ name, value, unit }) =>
      stated({ '@type': 'schema:PropertyValue', name, value, ...unitOf(unit) }),
    ),
  });
