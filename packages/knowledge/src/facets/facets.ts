import type { CypherRunner } from '../graph/graph-client.js';
import type { NodeLabel } from '../graph/migrations.js';
import { type Conditions, matching, matchingOfOwners } from '../queries/conditions.js';
import { byCount, type Dimension, valueColumns } from '../queries/dimension.js';
import { countedValues } from '../queries/read-values.js';

/** Values that one facet lists at most: those with most entries. */
const maximumFacetValues = 100;

export interface FacetValue {
  /** What the filter's field takes. */
  key: string;
  label: string;
  /** Entries of the list that have it. */
  count: number;
}

/** The values that one field of a list's filter can take, with how much of the list each would keep. */
export interface Facet {
  field: string;
  label: string;
  values: FacetValue[];
}

/** A field of a filter that can be counted. */
export interface FacetField<Filter> {
  readonly field: keyof Filter & string;
  readonly label: string;
  readonly dimension: Dimension;
  /** The field takes several values, and each narrows: its own choice then stays in the count. */
  readonly narrows?: boolean;
  /** Values that people read otherwise than the evidence writes them. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** What the facets of one kind of list are made of. */
export interface Faceted<Filter> {
  readonly nodeLabel: NodeLabel;
  readonly fields: readonly FacetField<Filter>[];
  readonly conditionsOf: (filter: Filter) => Conditions;
}

/**
 * The facets of a list: for each field the values within the rest of the filter, most first. One statement for
 * each field.
 */
export async function facetsOf<Filter>(
  graph: CypherRunner,
  faceted: Faceted<Filter>,
  filter: Filter,
): Promise<Facet[]> {
  const facets: Facet[] = [];
  for (const field of faceted.fields) {
    const kept = faceted.conditionsOf(withoutOwn(filter, field));
    const rows = await graph.run(
      `${matching(faceted.nodeLabel, kept)} ${field.dimension.clause('x')}
       RETURN ${valueColumns(field.dimension, 'x')}, count(DISTINCT n) AS count`,
      kept.parameters,
    );
    facets.push(facetFrom(field, countedValues(rows)));
  }
  return facets;
}

/**
 * The facets of the lists that belong to each of many owners, by owner; as many statements as for one.
 * @param pattern Cypher from `(o:Label {slug: owner})` to `(n:Label)`
 */
export async function facetsByOwner<Filter>(
  graph: CypherRunner,
  faceted: Faceted<Filter>,
  pattern: string,
  owners: readonly string[],
  filter: Filter,
): Promise<Map<string, Facet[]>> {
  const facets = new Map<string, Facet[]>(owners.map((owner) => [owner, []]));
  for (const field of faceted.fields) {
    const kept = faceted.conditionsOf(withoutOwn(filter, field));
    const rows = await graph.run(
      `${matchingOfOwners(pattern, kept)} ${field.dimension.clause('x')}
       RETURN owner, ${valueColumns(field.dimension, 'x')}, count(DISTINCT n) AS count`,
      { ...kept.parameters, owners: [...facets.keys()] },
    );
    for (const [owner, list] of facets) {
      const own = rows.filter((row) => row.owner === owner);
      list.push(facetFrom(field, countedValues(own)));
    }
  }
  return facets;
}

/** Usual faceting: a field's own choice does not take its other values away. */
const withoutOwn = <Filter>(filter: Filter, { field, narrows = false }: FacetField<Filter>): Filter =>
  narrows ? filter : { ...filter, [field]: null };

function facetFrom<Filter>(
  { field, label, labels = {} }: FacetField<Filter>,
  values: ReturnType<typeof countedValues>,
): Facet {
  const named = values.map((value) => ({ ...value, label: labels[value.key] ?? value.label }));
  return {
    field,
    label,
    values: named
      .sort(byCount)
      .slice(0, maximumFacetValues)
      .map(({ key, label: name, count }) => ({ key, label: name, count })),
  };
}
