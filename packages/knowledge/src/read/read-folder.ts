import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { z } from 'zod';
import { type Kind, kindNames, kinds } from '../schema/kinds.js';
import { evidenceParts } from './evidence-parts.js';
import { type Located, type LocatedItem, readLocatedList } from './located-file.js';
import type { EvidenceProblem } from './problem.js';
import { type ReviewFile, readReviews } from './read-reviews.js';
import { schemaProblems } from './schema-problems.js';

export type { Located };

type EntryOf<K extends Kind> = z.output<(typeof kinds)[K]['entry']>;

/** What stands in an evidence folder, before its entries are held against each other. */
export interface EvidenceFiles {
  entries: { [K in Kind]: Located<EntryOf<K>>[] };
  /** Every slug that is written down, also those of entries that are otherwise wrong. */
  slugs: Record<Kind, Set<string>>;
  reviews: ReviewFile[];
  problems: EvidenceProblem[];
}

/** Those that stand in a folder, such as the findings of a review. */
export const standingIn = <T>(folder: string, entries: readonly Located<T>[]): Located<T>[] =>
  entries.filter(({ file }) => file.startsWith(folder + sep));

/** How many entries fit their schema, per kind. */
export const countEntries = ({ entries }: EvidenceFiles): Record<Kind, number> => ({
  lengthScales: entries.lengthScales.length,
  quantities: entries.quantities.length,
  phenomena: entries.phenomena.length,
  techniques: entries.techniques.length,
  materials: entries.materials.length,
  publications: entries.publications.length,
  findings: entries.findings.length,
});

/** Reads every file of the parts of an evidence folder and checks each entry on its own. */
export async function readEvidenceFolder(folder: string): Promise<EvidenceFiles> {
  const { parts, reviews: folders, problems } = await evidenceParts(folder);
  const { reviews, problems: reviewProblems } = await readReviews(folders);
  const read = {
    lengthScales: await readKind(parts, 'lengthScales', kinds.lengthScales.entry),
    quantities: await readKind(parts, 'quantities', kinds.quantities.entry),
    phenomena: await readKind(parts, 'phenomena', kinds.phenomena.entry),
    techniques: await readKind(parts, 'techniques', kinds.techniques.entry),
    materials: await readKind(parts, 'materials', kinds.materials.entry),
    publications: await readKind(parts, 'publications', kinds.publications.entry),
    findings: await readKind(parts, 'findings', kinds.findings.entry),
  };
  return {
    entries: {
      lengthScales: read.lengthScales.entries,
      quantities: read.quantities.entries,
      phenomena: read.phenomena.entries,
      techniques: read.techniques.entries,
      materials: read.materials.entries,
      publications: read.publications.entries,
      findings: read.findings.entries,
    },
    slugs: {
      lengthScales: read.lengthScales.slugs,
      quantities: read.quantities.slugs,
      phenomena: read.phenomena.slugs,
      techniques: read.techniques.slugs,
      materials: read.materials.slugs,
      publications: read.publications.slugs,
      findings: read.findings.slugs,
    },
    reviews,
    problems: [...problems, ...reviewProblems, ...kindNames.flatMap((kind) => read[kind].problems)],
  };
}

interface ReadKind<T> {
  entries: Located<T>[];
  slugs: Set<string>;
  problems: EvidenceProblem[];
}

async function readKind<T>(
  parts: readonly string[],
  kind: Kind,
  schema: z.ZodType<T> & { shape: object },
): Promise<ReadKind<T>> {
  const { key, format, folder: name } = kinds[kind];
  const problems: EvidenceProblem[] = [];
  const entries: Located<T>[] = [];
  const places = new Map<string, string>();
  for (const file of (await Promise.all(parts.map((part) => filesIn(join(part, name))))).flat()) {
    if (!extensions[format].some((extension) => file.endsWith(extension))) {
      problems.push({
        code: 'file.unknown',
        file,
        line: 1,
        message: 'not an evidence file',
        expected: `a name that ends in ${extensions[format].join(' or ')}`,
      });
      continue;
    }
    const list = await readLocatedList(file);
    problems.push(...list.problems);
    for (const item of list.items) {
      const slug = slugOf(item, key);
      if (slug !== null) problems.push(...duplicates(places, item, slug, key));
      const parsed = schema.safeParse(item.value);
      if (!parsed.success) problems.push(...schemaProblems(item, parsed.error, Object.keys(schema.shape)));
      else if (slug !== null) entries.push({ entry: parsed.data, slug, file, lineOf: item.lineOf });
    }
  }
  return { entries, slugs: new Set(places.keys()), problems };
}

function duplicates(
  places: Map<string, string>,
  item: LocatedItem,
  slug: string,
  key: string,
): EvidenceProblem[] {
  const line = item.lineOf([key]);
  const first = places.get(slug);
  if (first === undefined) {
    places.set(slug, `${item.file}:${line}`);
    return [];
  }
  return [
    {
      code: 'slug.duplicate',
      file: item.file,
      line,
      message: `\`${slug}\` stands already at ${first}`,
      expected: 'a slug of its own',
    },
  ];
}

const extensions = { yaml: ['.yaml', '.yml'], json: ['.json'] } as const;

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('.md'))
    .map((entry) => join(folder, entry.name))
    .sort();
}

function slugOf({ value }: LocatedItem, key: string): string | null {
  const slug: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof slug === 'string' ? slug : null;
}
