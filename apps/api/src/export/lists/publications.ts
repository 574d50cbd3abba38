import { z } from 'zod';
import type { ExportList } from '../export-list.js';

const publication = z.object({
  slug: z.string(),
  title: z.string().nullable(),
  authors: z.array(z.string()),
  journal: z.string().nullable(),
  volume: z.string().nullable(),
  pages: z.string().nullable(),
  year: z.number().nullable(),
  doi: z.string().nullable(),
  url: z.string().nullable(),
  referenceNumber: z.number().nullable(),
  findings: z.object({ totalCount: z.number() }),
});

export const publicationExport: ExportList<z.output<typeof publication>> = {
  name: 'publications',
  field: 'publications',
  filter: 'PublicationFilter',
  query: `query Publications($filter: PublicationFilter, $first: Int, $after: String) {
    publications(filter: $filter, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        slug title authors journal volume pages year doi url referenceNumber findings(first: 1) { totalCount }
      }
    }
  }`,
  node: publication,
  columns: [
    { heading: 'slug', cell: ({ slug }) => slug },
    { heading: 'reference_number', cell: ({ referenceNumber }) => referenceNumber },
    { heading: 'authors', cell: ({ authors }) => authors },
    { heading: 'title', cell: ({ title }) => title },
    { heading: 'journal', cell: ({ journal }) => journal },
    { heading: 'volume', cell: ({ volume }) => volume },
    { heading: 'pages', cell: ({ pages }) => pages },
    { heading: 'year', cell: ({ year }) => year },
    { heading: 'doi', cell: ({ doi }) => doi },
    { heading: 'url', cell: ({ url }) => url },
    { heading: 'findings', cell: ({ findings }) => findings.totalCount },
  ],
  publications: ({ slug }) => [slug],
};
