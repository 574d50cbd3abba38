import { z } from 'zod';
import type { ExportList } from '../export-list.js';

/** The short lists that everything else is described with. */

const described = {
  slug: z.string(),
  name: z.string(),
  findings: z.object({ totalCount: z.number() }),
};

const phenomenon = z.object({
  ...described,
  aliases: z.array(z.string()),
  description: z.string(),
  techniques: z.array(z.object({ slug: z.string() })),
});

export const phenomenonExport: ExportList<z.output<typeof phenomenon>> = {
  name: 'phenomena',
  field: 'phenomena',
  filter: null,
  query: `query Phenomena {
    phenomena { slug name aliases description techniques { slug } findings(first: 1) { totalCount } }
  }`,
  node: phenomenon,
  columns: [
    { heading: 'slug', cell: ({ slug }) => slug },
    { heading: 'name', cell: ({ name }) => name },
    { heading: 'aliases', cell: ({ aliases }) => aliases },
    { heading: 'description', cell: ({ description }) => description },
    { heading: 'techniques', cell: ({ techniques }) => techniques.map(({ slug }) => slug) },
    { heading: 'findings', cell: ({ findings }) => findings.totalCount },
  ],
};

const quantity = z.object({
  ...described,
  aliases: z.array(z.string()),
  symbol: z.string(),
  unit: z.string(),
  description: z.string(),
  techniques: z.array(z.object({ slug: z.string() })),
});

export const quantityExport: ExportList<z.output<typeof quantity>> = {
  name: 'quantities',
  field: 'quantities',
  filter: null,
  query: `query Quantities {
    quantities { slug name aliases symbol unit description techniques { slug } findings(first: 1) { totalCount } }
  }`,
  node: quantity,
  columns: [
    { heading: 'slug', cell: ({ slug }) => slug },
    { heading: 'name', cell: ({ name }) => name },
    { heading: 'aliases', cell: ({ aliases }) => aliases },
    { heading: 'symbol', cell: ({ symbol }) => symbol },
    { heading: 'unit', cell: ({ unit }) => unit },
    { heading: 'description', cell: ({ description }) => description },
    { heading: 'techniques', cell: ({ techniques }) => techniques.map(({ slug }) => slug) },
    { heading: 'findings', cell: ({ findings }) => findings.totalCount },
  ],
};

const lengthScale = z.object({ ...described, minMetres: z.number(), maxMetres: z.number() });

export const lengthScaleExport: ExportList<z.output<typeof lengthScale>> = {
  name: 'length-scales',
  field: 'lengthScales',
  filter: null,
  query: `query LengthScales {
    lengthScales { slug name minMetres maxMetres findings(first: 1) { totalCount } }
  }`,
  node: lengthScale,
  columns: [
    { heading: 'slug', cell: ({ slug }) => slug },
    { heading: 'name', cell: ({ name }) => name },
    { heading: 'min_metres', cell: ({ minMetres }) => minMetres },
    { heading: 'max_metres', cell: ({ maxMetres }) => maxMetres },
    { heading: 'findings', cell: ({ findings }) => findings.totalCount },
  ],
};
