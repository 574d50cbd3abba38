import { z } from 'zod';
import type { ExportList } from '../export-list.js';

const material = z.object({
  slug: z.string(),
  name: z.string(),
  formula: z.string().nullable(),
  elements: z.array(z.string()),
  roles: z.array(z.string()),
  structureFamily: z.string().nullable(),
  mobileIon: z.string().nullable(),
  structures: z.array(z.object({ id: z.string() })),
  findings: z.object({ totalCount: z.number() }),
});

export const materialExport: ExportList<z.output<typeof material>> = {
  name: 'materials',
  field: 'materials',
  filter: 'MaterialFilter',
  query: `query Materials($filter: MaterialFilter, $first: Int, $after: String) {
    materials(filter: $filter, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        slug name formula elements roles structureFamily mobileIon structures { id } findings(first: 1) { totalCount }
      }
    }
  }`,
  node: material,
  columns: [
    { heading: 'slug', cell: ({ slug }) => slug },
    { heading: 'name', cell: ({ name }) => name },
    { heading: 'formula', cell: ({ formula }) => formula },
    { heading: 'elements', cell: ({ elements }) => elements },
    { heading: 'roles', cell: ({ roles }) => roles },
    { heading: 'structure_family', cell: ({ structureFamily }) => structureFamily },
    { heading: 'mobile_ion', cell: ({ mobileIon }) => mobileIon },
    { heading: 'structures', cell: ({ structures }) => structures.length },
    { heading: 'findings', cell: ({ findings }) => findings.totalCount },
  ],
};
