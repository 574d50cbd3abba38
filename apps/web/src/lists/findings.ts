import { graphql } from '../generated';
import type { FindingEntryFragment } from '../generated/graphql';
import { query } from '../lib/api/query';
import { oneOf, single } from '../lib/url/parameters';
import type { ListDefinition } from './list';

const document = graphql(`
  query Findings($filter: FindingFilter, $first: Int, $after: String, $last: Int, $before: String) {
    findings(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes { ...FindingEntry }
    }
  }
`);

function filter(parameters: Parameters<typeof single>[0]) {
  const { technique, material, phenomenon, quantity, lengthScale, publication, certainty, hasValue } =
    single(parameters);
  const known = oneOf(certainty, ['STATED', 'INFERRED']);
  return {
    filter: {
      ...(technique && { technique }),
      ...(material && { material }),
      ...(phenomenon && { phenomenon }),
      ...(quantity && { quantity }),
      ...(lengthScale && { lengthScale }),
      ...(publication && { publication }),
      ...(known && { certainty: known }),
      ...(hasValue === 'true' && { hasValue: true }),
    },
  };
}

/** Findings, filtered by what they are tied to. */
export const findingList: ListDefinition<FindingEntryFragment> = {
  name: 'findings',
  document,
  filter,
  columns: [
    { heading: 'slug', value: (f) => f.slug },
    { heading: 'name', value: (f) => f.name },
    { heading: 'statement', value: (f) => f.statement },
    { heading: 'certainty', value: (f) => f.certainty.toLowerCase() },
    { heading: 'techniques', value: (f) => f.techniques.map((t) => t.slug).join('; ') },
    { heading: 'materials', value: (f) => f.materials.map((m) => m.slug).join('; ') },
    { heading: 'phenomena', value: (f) => f.phenomena.map((p) => p.slug).join('; ') },
    { heading: 'length_scales', value: (f) => f.lengthScales.map((s) => s.slug).join('; ') },
    { heading: 'values', value: (f) => f.values.map(valueText).join('; ') },
    { heading: 'citations', value: (f) => f.citations.map((c) => c.publication.slug).join('; ') },
  ],
  page: async (parameters, page) => (await query(document, { ...filter(parameters), ...page })).findings,
};

const SIGNS = { EXACT: '', APPROXIMATE: '~', RANGE: '', LESS_THAN: '<', GREATER_THAN: '>' } as const;

function valueText(value: FindingEntryFragment['values'][number]): string {
  const number = value.value ?? `${value.lower}..${value.upper}`;
  return `${value.quantity.slug} ${SIGNS[value.qualifier]}${number} ${value.unit}`;
}
