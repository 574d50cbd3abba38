import {
  type Crystal,
  detectStructureFormat,
  parseCif,
  readStructure,
  StructureError,
  writeCif,
} from '@interphase/core';
import type { StructureRecord } from '@interphase/store';
import type { ApiContext } from '../context.js';
import { InvalidStructureFailure } from '../errors/user-errors.js';
import { keyOf } from '../global-id.js';
import { Material } from '../material/ref.js';
import { structuresOfMaterial } from './batches.js';
import { describeCrystal } from './describe-crystal.js';
import { Structure } from './ref.js';

/** Most atoms in a cell that is handed in: finding its symmetry takes a second then, and four times that for twice. */
const mostAtoms = 2000;
/** Longest text that is read at all, characters: ten times what so many atoms take, and half a second's reading. */
const mostCharacters = 2_000_000;

/** `StructureInput` as GraphQL hands it over: exactly one field is given. */
export interface StructureInputValue {
  readonly material?: string | null | undefined;
  readonly structure?: string | null | undefined;
  readonly cif?: string | null | undefined;
}

/** A structure that somebody named or pasted, read. */
export interface GivenStructure {
  readonly crystal: Crystal;
  readonly name: string;
  /** As stored; null for one that was pasted and is not kept yet. */
  readonly record: StructureRecord | null;
  readonly cif: string;
  /** Path of the input field that names it. */
  readonly path: readonly string[];
}

/**
 * Reads what a `StructureInput` names.
 * @param path of the input, to which the field at fault is added
 */
export async function readStructureInput(
  context: ApiContext,
  input: StructureInputValue,
  path: readonly string[],
): Promise<GivenStructure | InvalidStructureFailure> {
  const { material, structure, cif } = input;
  if (material != null) return ofMaterial(context, material, [...path, 'material']);
  if (structure != null) return ofId(context, structure, [...path, 'structure']);
  return ofText(cif ?? '', [...path, 'cif']);
}

/** Keeps a pasted structure, so that a run can refer to it; a stored one of the same content is taken instead. */
export async function keepStructure({ store }: ApiContext, given: GivenStructure): Promise<StructureRecord> {
  if (given.record) return given.record;
  return store.structures.upsert({
    ...describeCrystal(given.crystal),
    materialSlug: null,
    label: given.name,
    cif: given.cif,
    citation: 'Submitted by a user',
    license: 'Unknown',
    source: 'Submitted through the API',
  });
}

async function ofMaterial(context: ApiContext, slug: string, path: readonly string[]) {
  const structures = await structuresOfMaterial(context, slug, {});
  const reference = structures.find(({ ordered }) => ordered) ?? structures[0];
  if (reference) return ofCif(reference.cif, reference, path);
  const known = await Material.getDataloader(context).load(slug);
  const message = known
    ? `${known.name} has no structure here yet; give one as CIF.`
    : `There is no material with the slug “${slug}”.`;
  return new InvalidStructureFailure(message, path, null);
}

async function ofId(context: ApiContext, id: string, path: readonly string[]) {
  const key = keyOf('Structure', id);
  const record = key === null ? null : await Structure.getDataloader(context).load(key);
  if (!record) return new InvalidStructureFailure('There is no structure with this id.', path, null);
  return ofCif(record.cif, record, path);
}

/** A pasted text in any format that is known; one that is no CIF is kept as the CIF that says the same. */
function ofText(text: string, path: readonly string[]) {
  if (text.length > mostCharacters) {
    const message = `The text is ${text.length} characters long; at most ${mostCharacters} are read, and at most ${mostAtoms} atoms taken. Give a smaller cell, and nothing but cell, symmetry and atoms.`;
    return new InvalidStructureFailure(message, path, null);
  }
  try {
    return ofCif(asCif(text), null, path);
  } catch (error) {
    if (!(error instanceof StructureError)) throw error;
    return structureFailure(error, path);
  }
}

/** The structure as a CIF. What is no format known is taken for a CIF, whose reader tells what it lacks. */
function asCif(text: string): string {
  const format = detectStructureFormat(text);
  if (format === null || format === 'cif') return text;
  const { crystal, name } = readStructure(text);
  return writeCif(crystal, { name });
}

function ofCif(cif: string, record: StructureRecord | null, path: readonly string[]) {
  try {
    const { crystal, name } = parseCif(cif);
    const atoms = crystal.sites.length;
    if (atoms > mostAtoms) {
      const message = `The cell holds ${atoms} atoms; at most ${mostAtoms} are taken. Give a smaller cell.`;
      return new InvalidStructureFailure(message, path, null);
    }
    return { crystal, name: record?.label ?? name, record, cif, path };
  } catch (error) {
    if (!(error instanceof StructureError)) throw error;
    return structureFailure(error, path);
  }
}

/** The failure that a client sees of a structure that cannot be used. */
export function structureFailure(error: StructureError, path: readonly string[]): InvalidStructureFailure {
  return new InvalidStructureFailure(error.message, path, error.line ?? null);
}
