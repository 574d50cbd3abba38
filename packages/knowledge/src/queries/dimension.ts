/**
 * A way to part a list: every node `n` of it has none, one or several values. What facets count and what the
 * evidence matrix crosses. `x` is the variable that a dimension may call its own, so that two can stand in one
 * statement.
 */
export interface Dimension {
  /** Cypher after `MATCH (n:…)`: one row for each value of `n`. */
  readonly clause: (x: string) => string;
  /** Cypher of the value: what a filter takes. */
  readonly key: (x: string) => string;
  /** Cypher of what people call the value; left out, it is the key. */
  readonly label?: (x: string) => string;
  /** Cypher of the name of what the value is a part of, for labels that are not clear by themselves. */
  readonly partOf?: (x: string) => string;
}

/** The things that a pattern from `n` leads to, by slug and name. */
export const things = (pattern: (x: string) => string): Dimension => ({
  clause: (x) => `MATCH ${pattern(x)}`,
  key: (x) => `${x}.slug`,
  label: (x) => `${x}.name`,
});

/** A property of `n`; nodes without it have no value. */
export const property = (name: string): Dimension => expression(`n.${name}`);

/** What an expression about `n` comes to; null is no value. */
export const expression = (cypher: string): Dimension => ({ clause: () => '', key: () => cypher });

/** Every entry of a property of `n` that is a list. */
export const entriesOf = (name: string): Dimension => ({
  clause: (x) => `UNWIND n.${name} AS ${x}`,
  key: (x) => x,
});

/** A value with how much of the list has it, as the engines return it. */
export interface CountedValue {
  key: string;
  label: string;
  partOf: string | null;
  count: number;
}

/** Cypher columns of a dimension's value. */
export const valueColumns = (dimension: Dimension, x: string, prefix = ''): string => {
  const key = dimension.key(x);
  const label = dimension.label?.(x) ?? key;
  const partOf = dimension.partOf?.(x) ?? 'null';
  return `${key} AS ${prefix}key, ${label} AS ${prefix}label, ${partOf} AS ${prefix}partOf`;
};

/** Most first, then by label as a person reads it, then by key. */
export const byCount = (a: CountedValue, b: CountedValue): number =>
  b.count - a.count || compareText(a.label, b.label) || compareText(a.key, b.key);

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const compareText = (a: string, b: string): number => collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
