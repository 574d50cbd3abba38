import { ParameterError } from '@interphase/core';
import type { CypherRunner, Row } from '../graph/graph-client.js';
import { nearest } from '../read/nearest.js';

/** Kinds of things that questions name. */
export type NamedKind = 'quantity' | 'technique' | 'material' | 'phenomenon' | 'length scale';

const kinds = {
  quantity: { label: 'Quantity', names: '[n.name] + coalesce(n.aliases, [])' },
  phenomenon: { label: 'Phenomenon', names: '[n.name] + coalesce(n.aliases, [])' },
  technique: {
    label: 'Technique',
    names: "[n.name, coalesce(n.abbreviation, '')] + coalesce(n.aliases, [])",
  },
  material: { label: 'Material', names: "[n.name, coalesce(n.formula, '')] + coalesce(n.aliases, [])" },
  'length scale': { label: 'LengthScale', names: '[n.name]' },
} as const;

/**
 * The slug of the one thing that a slug or a name stands for, whatever the case, hyphens and subscripts.
 * @param field names the input in the error
 * @throws ParameterError naming the nearest slugs when there is none
 */
export async function findByName(
  graph: CypherRunner,
  kind: NamedKind,
  given: string,
  field: string,
): Promise<string> {
  const { label, names } = kinds[kind];
  const [exact] = await graph.run(`MATCH (n:${label} {slug: $slug}) RETURN n.slug AS slug`, {
    slug: given.trim(),
  });
  if (exact !== undefined) return String(exact.slug);
  const known = await graph.run(`MATCH (n:${label}) RETURN n.slug AS slug, ${names} AS names ORDER BY slug`);
  const asked = plain(given);
  const named = known.find((row) => namesOf(row).some((name) => plain(name) === asked));
  if (named !== undefined) return String(named.slug);
  const close = nearest(
    given.trim().toLowerCase(),
    known.map(({ slug }) => String(slug)),
  );
  const hint = close.length === 0 ? '' : `; nearest are ${close.join(', ')}`;
  throw new ParameterError(`No ${kind} is called \`${given}\`${hint}`, [field]);
}

const namesOf = ({ slug, names }: Row): string[] => [
  String(slug),
  ...(Array.isArray(names) ? names.map(String).filter((name) => name !== '') : []),
];

/** Letters and digits in lower case: `LiFePO₄`, `lifepo4`; `Poisson blocking-model`, `poisson blocking model`. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
