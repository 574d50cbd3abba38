import { maximumPageSize } from '@interphase/core';
import { type Finding, listFindings } from '@interphase/knowledge';
import type { ApiContext } from '../context.js';
import { type Entry, inWords } from './entry.js';

/** What findings report of a quantity of a material, by finding. */
export async function reportedEntries(
  { graph }: ApiContext,
  material: string,
  quantity: string,
): Promise<Entry[]> {
  const findings: Finding[] = [];
  let after: string | null = null;
  do {
    const page = await listFindings(graph, { material, quantity }, { first: maximumPageSize, after });
    findings.push(...page.edges.map(({ node }) => node));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return findings.flatMap((finding) => entriesOf(finding, quantity));
}

function entriesOf({ slug, name, techniques, values }: Finding, quantity: string): Entry[] {
  return values
    .filter((value) => value.quantity === quantity)
    .map(({ qualifier, value, lower, upper, unit, conditions }) => ({
      source: 'REPORTED',
      technique: techniques.length === 1 ? (techniques[0] ?? null) : null,
      value: qualifier === 'less-than' || qualifier === 'greater-than' ? null : value,
      lower: qualifier === 'greater-than' ? value : lower,
      upper: qualifier === 'less-than' ? value : upper,
      unit,
      conditions,
      origin: { type: 'Finding', key: slug },
      label: conditions.length > 0 ? `${name} (${inWords(conditions)})` : name,
    }));
}
