import { z } from 'zod';
import { kindNames, kinds } from '../schema/kinds.js';
import { reviewEntry } from '../schema/review.js';

/** What this module needs to know of a JSON Schema. */
const schemaNode = z.looseObject({
  type: z.string().optional(),
  description: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  default: z.unknown().optional(),
  required: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), schemaNode).optional();
  },
  /** `false` closes a tuple. */
  get items() {
    return z.union([schemaNode, z.literal(false).transform(() => undefined)]).optional();
  },
  get prefixItems() {
    return z.array(schemaNode).optional();
  },
  get anyOf() {
    return z.array(schemaNode).optional();
  },
});
type SchemaNode = z.output<typeof schemaNode>;

/** The description of the evidence format, as Markdown: a table of fields for every kind of entry. */
export function renderFormatDocs(): string {
  const sections = kindNames.map((kind) => {
    const { folder, name, entry, format } = kinds[kind];
    const schema = schemaNode.parse(z.toJSONSchema(entry, { io: 'input' }));
    const files = format === 'yaml' ? `\`${folder}/*.yaml\`` : `\`${folder}/*.json\` (CSL-JSON)`;
    return `## ${capital(name)}\n\n${schema.description ?? ''} Files: ${files}.\n\n${tableOf(schema)}`;
  });
  const review = schemaNode.parse(z.toJSONSchema(reviewEntry, { io: 'input' }));
  sections.push(
    `## Review\n\n${review.description ?? ''} File: \`reviews/*/review.yaml\`, one document.\n\n${tableOf(review)}`,
    completeness,
  );
  return `${[introduction, ...sections].join('\n\n')}\n`;
}

const introduction = `# The evidence format

<!-- Generated from packages/knowledge/src/schema by \`npm run format-docs -w @interphase/knowledge\`; do not edit. -->

The evidence stands in \`data/knowledge\`: \`vocabulary/\` holds the things that reviews speak of (techniques,
materials, phenomena, quantities, length scales), \`reviews/\` a folder for each review with its publications and
findings, and with things that only it needs. Each has one folder for each kind of entry. A file is a list of
entries, and a folder may hold several files; names of files and the order of entries carry no meaning. Entries
refer to each other by slug, from any folder to any other. Each review also has one file \`review.yaml\`, which says what
the review holds.

- A field that a source does not state is left out. An unknown field is an error.
- Every text is in our own words; numbers stand in the unit that the source gives.
- \`interphase check\` names every mistake with its file, its line and what is expected, and loads nothing.
- \`# yaml-language-server: $schema=../../../schema/finding.json\` as the first line of a file lets editors check while you write.`;

const completeness = `## What makes a curation complete

Evidence with a mistake is not loaded. Evidence with gaps is, but \`interphase check\` ends with 1 and names each:

- every number of the reference list has a publication, and a finding cites it or a technique's range rests on it; or it
  stands in \`uncited\` with the reason;
- findings name sections and figures that the review has, and each of these is reported by a finding;
- every technique is used by a finding;
- every material, phenomenon, quantity, length scale and publication is named by something: a finding, a technique, a
  variant, a structure, or the review;
- every number of the inventory is said by the finding that it names, which is reported from that section: the same
  number after conversion of units, with the same qualifier, among its values or their conditions.

\`interphase check --text <file>\` also holds the inventory against the text of the review, which is not kept here: every
number with a unit, as often as it stands under each heading. \`interphase stats\` counts all of it.`;

function tableOf(schema: SchemaNode): string {
  const rows = rowsOf(schema, '');
  return ['| Field | Type | Meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

/** One row for each field, fields of nested entries after the one that holds them. */
function rowsOf(schema: SchemaNode, prefix: string): string[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const needed = required.has(name) ? '' : ' (optional)';
    const row = `| \`${path}\` | ${typeOf(field)}${needed} | ${meaningOf(field)} |`;
    const inner = [field, ...(field.items === undefined ? [] : [field.items])];
    const list = field.type === 'array' ? `${path}[].` : `${path}.`;
    return [row, ...inner.flatMap((node) => rowsOf(node, list))];
  });
}

function typeOf(field: SchemaNode): string {
  if (field.enum !== undefined) return field.enum.map((value) => `\`${String(value)}\``).join(' or ');
  if (field.anyOf !== undefined) return [...new Set(field.anyOf.map(typeOf))].join(' or ');
  if (field.prefixItems !== undefined) return `[${field.prefixItems.map(typeOf).join(', ')}]`;
  if (field.items !== undefined) return `list of ${typeOf(field.items)}`;
  if (field.properties !== undefined) return 'map';
  return typeNames[field.type ?? ''] ?? 'value';
}

const typeNames: Partial<Record<string, string>> = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: 'true or false',
};

const meaningOf = (field: SchemaNode): string =>
  (field.description ?? field.items?.description ?? '').replaceAll('|', '\\|').replaceAll('\n', ' ');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
