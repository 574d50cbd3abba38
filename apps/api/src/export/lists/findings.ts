import { z } from 'zod';
import type { ExportList } from '../export-list.js';

const named = z.array(z.object({ slug: z.string(), name: z.string() }));

const exportedFinding = z.object({
  slug: z.string(),
  name: z.string(),
  statement: z.string(),
  type: z.string(),
  certainty: z.string(),
  techniques: z.array(z.object({ slug: z.string(), name: z.string(), abbreviation: z.string().nullable() })),
  materials: z.array(z.object({ slug: z.string(), name: z.string(), formula: z.string().nullable() })),
  phenomena: named,
  lengthScales: named,
  values: z.array(
    z.object({
      quantity: z.object({ slug: z.string(), name: z.string(), symbol: z.string() }),
      qualifier: z.enum(['EXACT', 'APPROXIMATE', 'RANGE', 'LESS_THAN', 'GREATER_THAN']),
      value: z.number().nullable(),
      lower: z.number().nullable(),
      upper: z.number().nullable(),
      unit: z.string(),
      conditions: z.array(z.object({ name: z.string(), value: z.string(), unit: z.string().nullable() })),
    }),
  ),
  citations: z.array(
    z.object({
      role: z.enum(['REPORTED_BY', 'CREDITED_TO']),
      section: z.string().nullable(),
      figure: z.string().nullable(),
      publication: z.object({ slug: z.string(), name: z.string() }),
    }),
  ),
  related: z.array(z.object({ kind: z.string(), finding: z.object({ slug: z.string() }) })),
});
export type ExportedFinding = z.output<typeof exportedFinding>;

const slugs = (items: readonly { slug: string }[]): string[] => items.map(({ slug }) => slug);

const signs = { EXACT: '', APPROXIMATE: '~', RANGE: '', LESS_THAN: '<', GREATER_THAN: '>' } as const;

const valueText = (value: ExportedFinding['values'][number]): string => {
  const number = value.value ?? `${value.lower}..${value.upper}`;
  const conditions = value.conditions.map(
    ({ name, value: at, unit }) => `${name}=${at}${unit ? ` ${unit}` : ''}`,
  );
  const held = conditions.length > 0 ? ` (${conditions.join(', ')})` : '';
  return `${value.quantity.slug} ${signs[value.qualifier]}${number} ${value.unit}${held}`;
};

const placeText = ({ section, figure, publication }: ExportedFinding['citations'][number]): string =>
  [publication.slug, section, figure && `figure ${figure}`].filter(Boolean).join(', ');

const citedAs = (role: 'REPORTED_BY' | 'CREDITED_TO') => (finding: ExportedFinding) =>
  finding.citations.filter((citation) => citation.role === role).map(placeText);

export const findingExport: ExportList<ExportedFinding> = {
  name: 'findings',
  field: 'findings',
  filter: 'FindingFilter',
  query: `query Findings($filter: FindingFilter, $first: Int, $after: String) {
    findings(filter: $filter, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        slug name statement type certainty
        techniques { slug name abbreviation } materials { slug name formula }
        phenomena { slug name } lengthScales { slug name }
        values { quantity { slug name symbol } qualifier value lower upper unit conditions { name value unit } }
        citations { role section figure publication { slug name } }
        related { kind finding { slug } }
      }
    }
  }`,
  node: exportedFinding,
  columns: [
    { heading: 'slug', cell: ({ slug }) => slug },
    { heading: 'name', cell: ({ name }) => name },
    { heading: 'statement', cell: ({ statement }) => statement },
    { heading: 'type', cell: ({ type }) => type.toLowerCase() },
    { heading: 'certainty', cell: ({ certainty }) => certainty.toLowerCase() },
    { heading: 'techniques', cell: ({ techniques }) => slugs(techniques) },
    { heading: 'materials', cell: ({ materials }) => slugs(materials) },
    { heading: 'phenomena', cell: ({ phenomena }) => slugs(phenomena) },
    { heading: 'length_scales', cell: ({ lengthScales }) => slugs(lengthScales) },
    { heading: 'values', cell: ({ values }) => values.map(valueText) },
    { heading: 'reported_by', cell: citedAs('REPORTED_BY') },
    { heading: 'credited_to', cell: citedAs('CREDITED_TO') },
    {
      heading: 'related',
      cell: ({ related }) => related.map(({ kind, finding }) => `${kind.toLowerCase()} ${finding.slug}`),
    },
  ],
  publications: ({ citations }) => citations.map(({ publication }) => publication.slug),
};
