import type { FindingEntry } from '../schema/finding.js';
import type { Kind } from '../schema/kinds.js';
import type { MaterialEntry } from '../schema/material.js';
import type { ReviewEntry } from '../schema/review.js';
import type { TechniqueEntry } from '../schema/technique.js';
import type { FieldPath } from './located-file.js';

/** A slug that names an entry of another kind. */
export interface Reference {
  to: Kind;
  slug: string;
  path: FieldPath;
}

const each = (to: Kind, slugs: readonly string[], ...path: FieldPath): Reference[] =>
  slugs.map((slug, i) => ({ to, slug, path: [...path, i] }));

export const referencesOfTechnique = (technique: TechniqueEntry): Reference[] => [
  ...each('publications', technique.scale?.sources ?? [], 'scale', 'sources'),
  ...each('lengthScales', technique.lengthScales, 'lengthScales'),
  ...each('quantities', technique.measures, 'measures'),
  ...each('phenomena', technique.reveals, 'reveals'),
  ...each('techniques', technique.combines, 'combines'),
  ...technique.complements.flatMap((link, i): Reference[] => [
    { to: 'techniques', slug: link.technique, path: ['complements', i, 'technique'] },
    ...each('findings', link.findings, 'complements', i, 'findings'),
  ]),
  ...technique.handsOver.flatMap((link, i): Reference[] => [
    { to: 'techniques', slug: link.technique, path: ['handsOver', i, 'technique'] },
    { to: 'quantities', slug: link.quantity, path: ['handsOver', i, 'quantity'] },
  ]),
];

export const referencesOfMaterial = (material: MaterialEntry): Reference[] =>
  material.variantOf === undefined
    ? []
    : [{ to: 'materials', slug: material.variantOf, path: ['variantOf'] }];

export const referencesOfFinding = (finding: FindingEntry): Reference[] => [
  ...each('techniques', finding.techniques, 'techniques'),
  ...each('materials', finding.materials, 'materials'),
  ...each('phenomena', finding.phenomena, 'phenomena'),
  ...each('lengthScales', finding.lengthScales, 'lengthScales'),
  ...finding.values.map(
    ({ quantity }, i): Reference => ({ to: 'quantities', slug: quantity, path: ['values', i, 'quantity'] }),
  ),
  ...finding.citations.map(
    ({ publication }, i): Reference => ({
      to: 'publications',
      slug: publication,
      path: ['citations', i, 'publication'],
    }),
  ),
  ...finding.related.map(
    (link, i): Reference => ({ to: 'findings', slug: link.finding, path: ['related', i, 'finding'] }),
  ),
];

export const referencesOfReview = ({ publication, references, sections }: ReviewEntry): Reference[] => [
  { to: 'publications', slug: publication, path: ['publication'] },
  ...references.elsewhere.map(
    (link, i): Reference => ({
      to: 'publications',
      slug: link.publication,
      path: ['references', 'elsewhere', i, 'publication'],
    }),
  ),
  ...sections.flatMap(({ numbers }, i) =>
    numbers.flatMap(({ finding }, j): Reference[] =>
      finding === undefined
        ? []
        : [{ to: 'findings', slug: finding, path: ['sections', i, 'numbers', j, 'finding'] }],
    ),
  ),
];
