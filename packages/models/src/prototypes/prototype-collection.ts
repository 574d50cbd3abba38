import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Crystal, InputError, parseCif, StructureError } from '@interphase/core';
import { dataFolder } from '@interphase/simulation';
import { z } from 'zod';

const entrySchema = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  /** Formula and name. */
  label: z.string().min(1),
  /** What prototypes of the same build share: models are measured on families never seen. */
  family: z.string().min(1),
  /** Elements that are simulated as the one that moves. */
  mobileIons: z.array(z.string()).min(1),
  source: z.string().min(1),
  license: z.string().min(1),
  citation: z.string().min(1),
});

/** A real crystal whose decorations are simulated. */
export interface CollectedPrototype extends z.infer<typeof entrySchema> {
  /** Primitive cell, full sites with whole oxidation states; sites that symmetry makes equal share a label. */
  readonly crystal: Crystal;
}

/**
 * The prototypes of a folder: `prototypes.json` lists them, a CIF of the same name holds each one's primitive cell.
 * @throws InputError `prototypes.unreadable` with the file
 */
export function readPrototypeCollection(
  folder = path.join(dataFolder(), 'prototypes'),
): CollectedPrototype[] {
  const index = path.join(folder, 'prototypes.json');
  const entries = z.array(entrySchema).safeParse(JSON.parse(readText(index)));
  if (!entries.success) throw unreadable(index, z.prettifyError(entries.error));
  return entries.data.map((entry) => {
    const file = path.join(folder, `${entry.slug}.cif`);
    try {
      return { ...entry, crystal: withOrbitLabels(parseCif(readText(file)).crystal) };
    } catch (error) {
      if (error instanceof StructureError) throw unreadable(file, error.message);
      throw error;
    }
  });
}

let shipped: ReadonlyMap<string, CollectedPrototype> | undefined;

/** The prototypes of `data/prototypes` by slug, read once. */
export function shippedPrototypes(): ReadonlyMap<string, CollectedPrototype> {
  shipped ??= new Map(readPrototypeCollection().map((prototype) => [prototype.slug, prototype]));
  return shipped;
}

/** Labels of a CIF are keys, so the members of an orbit are written `Fe1`, `Fe1_2`, `Fe1_3`: back to `Fe1`. */
const withOrbitLabels = (crystal: Crystal): Crystal => ({
  ...crystal,
  sites: crystal.sites.map((site) => ({ ...site, label: site.label.replace(/_\d+$/, '') })),
});

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw unreadable(file, (error as Error).message);
  }
}

const unreadable = (file: string, reason: string) =>
  new InputError('prototypes.unreadable', `${file} holds no prototype: ${reason}`, { file });
