import { z } from 'zod';
import type { ExportList } from '../export-list.js';

const named = z.array(z.object({ slug: z.string(), name: z.string() }));
const slugs = (items: z.output<typeof named>): string[] => items.map(({ slug }) => slug);

const technique = z.object({
  slug: z.string(),
  name: z.string(),
  abbreviation: z.string().nullable(),
  aliases: z.array(z.string()),
  kind: z.string(),
  family: z.string(),
  description: z.string(),
  minMetres: z.number().nullable(),
  maxMetres: z.number().nullable(),
  minSeconds: z.number().nullable(),
  maxSeconds: z.number().nullable(),
  scaleCertainty: z.string().nullable(),
  scaleBasis: z.string().nullable(),
  operando: z.boolean().nullable(),
  destructive: z.boolean().nullable(),
  strengths: z.array(z.string()),
  limitations: z.array(z.string()),
  measures: named,
  reveals: named,
  findings: z.object({ totalCount: z.number() }),
});

export const techniqueExport: ExportList<z.output<typeof technique>> = {
  name: 'techniques',
  field: 'techniques',
  filter: 'TechniqueFilter',
  query: `query Techniques($filter: TechniqueFilter, $first: Int, $after: String) {
    techniques(filter: $filter, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        slug name abbreviation aliases kind family description
        minMetres maxMetres minSeconds maxSeconds scaleCertainty scaleBasis
        operando destructive strengths limitations
        measures { slug name } reveals { slug name } findings(first: 1) { totalCount }
      }
    }
  }`,
  node: technique,
  columns: [
    { heading: 'slug', cell: ({ slug }) => slug },
    { heading: 'name', cell: ({ name }) => name },
    { heading: 'abbreviation', cell: ({ abbreviation }) => abbreviation },
    { heading: 'kind', cell: ({ kind }) => kind.toLowerCase() },
    { heading: 'family', cell: ({ family }) => family },
    { heading: 'min_metres', cell: ({ minMetres }) => minMetres },
    { heading: 'max_metres', cell: ({ maxMetres }) => maxMetres },
    { heading: 'min_seconds', cell: ({ minSeconds }) => minSeconds },
    { heading: 'max_seconds', cell: ({ maxSeconds }) => maxSeconds },
    { heading: 'scale_certainty', cell: ({ scaleCertainty }) => scaleCertainty?.toLowerCase() ?? null },
    { heading: 'operando', cell: ({ operando }) => operando },
    { heading: 'destructive', cell: ({ destructive }) => destructive },
    { heading: 'measures', cell: ({ measures }) => slugs(measures) },
    { heading: 'reveals', cell: ({ reveals }) => slugs(reveals) },
    { heading: 'strengths', cell: ({ strengths }) => strengths },
    { heading: 'limitations', cell: ({ limitations }) => limitations },
    { heading: 'findings', cell: ({ findings }) => findings.totalCount },
  ],
};
