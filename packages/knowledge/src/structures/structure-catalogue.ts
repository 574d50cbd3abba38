import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Crystal, InputError, isElement, parseCif } from '@interphase/core';
import { z } from 'zod';
import { type LocatedItem, readLocatedList } from '../read/located-file.js';
import { EvidenceError, type EvidenceProblem } from '../read/problem.js';
import { schemaProblems } from '../read/schema-problems.js';
import { slug } from '../schema/common.js';

/** An entry of `structures.yaml`: where a crystal structure comes from and what it stands for. */
const structureEntrySchema = z.strictObject({
  slug,
  material: slug.describe('slug of the material whose structure this is'),
  file: z
    .string()
    .regex(/^[\w.-]+\.cif$/)
    .describe('name of the CIF beside this list'),
  label: z.string().min(1),
  source: z
    .string()
    .min(1)
    .describe('the package or repository that it was taken from, with its path and version'),
  license: z.string().min(1),
  citation: z.string().min(1),
  prototype: z
    .boolean()
    .describe('whether it is an idealised prototype rather than a refined or relaxed structure'),
  mobileIon: z.string().refine(isElement, 'the symbol of an element'),
});

/** A structure of the catalogue with its text and its atoms. */
export interface CataloguedStructure extends z.output<typeof structureEntrySchema> {
  readonly cif: string;
  readonly crystal: Crystal;
}

const LIST = 'structures.yaml';

/**
 * Reads the list of structures and every CIF in it.
 * @param folder the folder of the list, data/structures
 * @param materials slugs that entries may name; all when left out
 * @throws EvidenceError with every problem, each with its file and line
 */
export async function readStructureCatalogue(
  folder: string,
  materials?: ReadonlySet<string>,
): Promise<CataloguedStructure[]> {
  const file = join(folder, LIST);
  const list = await readLocatedList(file);
  const problems: EvidenceProblem[] = [...list.problems];
  const structures: CataloguedStructure[] = [];
  const places = new Map<string, number>();
  for (const item of list.items) {
    const parsed = structureEntrySchema.safeParse(item.value);
    if (!parsed.success) {
      problems.push(...schemaProblems(item, parsed.error, Object.keys(structureEntrySchema.shape)));
      continue;
    }
    const entry = parsed.data;
    problems.push(...duplicate(places, item, entry.slug), ...dangling(item, entry.material, materials));
    const read = await readCrystal(join(folder, entry.file), item);
    if ('problem' in read) problems.push(read.problem);
    else structures.push({ ...entry, ...read });
  }
  if (problems.length > 0) throw new EvidenceError(problems);
  return structures;
}

/** Materials that the list of structures names, whether or not all of it can be read. */
export async function materialsOfStructures(folder: string): Promise<ReadonlySet<string>> {
  const { items } = await readLocatedList(join(folder, LIST));
  const entries = items.map((item) => structureEntrySchema.safeParse(item.value));
  return new Set(entries.flatMap(({ data }) => (data === undefined ? [] : [data.material])));
}

function duplicate(places: Map<string, number>, item: LocatedItem, slug: string): EvidenceProblem[] {
  const line = item.lineOf(['slug']);
  const first = places.get(slug);
  if (first === undefined) {
    places.set(slug, line);
    return [];
  }
  const message = `\`${slug}\` stands already in line ${first}`;
  return [{ code: 'slug.duplicate', file: item.file, line, message, expected: 'a slug of its own' }];
}

function dangling(item: LocatedItem, material: string, known?: ReadonlySet<string>): EvidenceProblem[] {
  if (known === undefined || known.has(material)) return [];
  const line = item.lineOf(['material']);
  const message = `there is no material \`${material}\``;
  return [{ code: 'reference.dangling', file: item.file, line, message, expected: 'the slug of a material' }];
}

async function readCrystal(
  file: string,
  item: LocatedItem,
): Promise<{ cif: string; crystal: Crystal } | { problem: EvidenceProblem }> {
  const cif = await readFile(file, 'utf8').catch(() => null);
  if (cif === null) {
    const message = `${file} cannot be read`;
    return { problem: { code: 'structure.file', file: item.file, line: item.lineOf(['file']), message } };
  }
  try {
    return { cif, crystal: parseCif(cif, { file }).crystal };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { problem: { code: 'structure.cif', file, line: error.line ?? 1, message: error.message } };
  }
}
