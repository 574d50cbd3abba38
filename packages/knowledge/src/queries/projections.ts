/** Slugs of what node `n` points to, in the order of the evidence. */
export const references = (name: string, type: string, label: string): string =>
  `${name}: [(n)-[r:${type}]->(o:${label}) | {slug: o.slug, position: r.position}]`;

/** Relationships of node `n` with their own properties, in the order of the evidence. */
export const links = (name: string, type: string, label: string, fields: Record<string, string>): string => {
  const shape = Object.entries(fields).map(([field, expression]) => `${field}: ${expression}`);
  return `${name}: [(n)-[r:${type}]->(o:${label}) | {${[...shape, 'position: r.position'].join(', ')}}]`;
};
