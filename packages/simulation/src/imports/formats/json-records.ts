import {
  elements,
  isStructureJson,
  readJson,
  refuseIn,
  structureOfJson,
  type Vector3,
} from '@interphase/core';
import { z } from 'zod';
import { crystalOf, matrixOf, triples } from '../crystal-of.js';
import { withoutImages } from '../images-in-one-cell.js';
import { type Calculation, type ImportedFile, importFault } from '../imported-result.js';
import { longest } from '../units.js';

/** One record of a JSON file: a calculation, and what else of it is known. */
export interface JsonRecord extends Calculation {
  /** Its id or formula in the file. */
  readonly id: string | null;
  /** Migration barrier, eV. */
  readonly barrier: number | null;
  /** The hop that the barrier is of, fractional coordinates. */
  readonly hop: { readonly ion: string; readonly from: Vector3; readonly to: Vector3 } | null;
  readonly formationEnergyPerAtom: number | null;
  readonly energyAboveHull: number | null;
  readonly bandGap: number | null;
  readonly energyPerAtom: number | null;
}

const number = z.number().nullish();
const text = z.string().nullish();
const key = z.union([z.string(), z.number()]).nullish();
const schema = z.looseObject({
  '@class': text,
  material_id: key,
  task_id: key,
  entry_id: key,
  jid: key,
  formula_pretty: text,
  pretty_formula: text,
  formula: text,
  sys_name: text,
  unique_id: key,
  energy: number,
  energy_per_atom: number,
  formation_energy_per_atom: number,
  energy_above_hull: number,
  e_above_hull: number,
  band_gap: number,
  barrier: number,
  target: number,
  calculator: text,
  parameters: z.looseObject({ run_type: text, functional: text }).nullish(),
});

const runTypes: Readonly<Record<string, string>> = { GGA: 'PBE', 'GGA+U': 'PBE+U', R2SCAN: 'r2SCAN' };

export const isJson = ({ text: content }: ImportedFile): boolean => /^\s*[{[]/.test(content);

/**
 * Reads results kept as JSON: pymatgen's ComputedEntry and ComputedStructureEntry, atoms and databases of ASE,
 * documents of the Materials Project's layout, and lists of barriers with their atoms.
 * @throws InputError when the JSON is broken (with the line) or holds no result known here
 */
export function readJsonRecords(file: ImportedFile): JsonRecord[] {
  const value = readJson(file.text, refuseIn(file.name));
  const records = recordsIn(value).map((record) => readRecord(record, file.name));
  if (records.length === 0) {
    throw importFault('import.no-results', 'The JSON holds no record of a calculation', file.name);
  }
  return records;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The records of a list, of `{data: [...]}`, of a database of ASE (keys are row numbers), or the one itself. */
function recordsIn(value: unknown): Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.filter(isObject);
  if (!isObject(value)) return [];
  if (Array.isArray(value.data)) return value.data.filter(isObject);
  if (Array.isArray(value.ids) || Object.hasOwn(value, 'nextid')) {
    return Object.entries(value).flatMap(([key, row]) => (/^\d+$/.test(key) && isObject(row) ? [row] : []));
  }
  return [value];
}

function readRecord(record: Readonly<Record<string, unknown>>, file: string): JsonRecord {
  const found = schema.safeParse(record);
  if (!found.success) {
    const [issue] = found.error.issues;
    throw importFault('import.corrupt', `${issue?.path.join('.')}: ${issue?.message}`, file);
  }
  const stated = found.data;
  const isAse = Object.hasOwn(record, 'numbers') && Object.hasOwn(record, 'positions');
  const isEntry = /^Computed(Structure)?Entry$|^GibbsComputed/.test(stated['@class'] ?? '');
  const runType = stated.parameters?.run_type;
  const id = stated.material_id ?? stated.task_id ?? stated.entry_id ?? stated.jid ?? stated.unique_id;
  const name = stated.sys_name ?? stated.formula_pretty ?? stated.pretty_formula ?? stated.formula;
  const forces = numbersOf(record.forces);
  const structure = isAse ? aseCrystal(record, file) : structureIn(record, file);
  // Nothing but a structure beside it tells that a target is a barrier.
  const barrier = stated.barrier ?? (Object.hasOwn(record, 'atoms') ? stated.target : null) ?? null;
  const hop = structure === null || barrier === null ? null : withoutImages(structure);
  return {
    id: id == null ? (name ?? null) : String(id),
    program: isAse ? 'ASE' : isEntry ? 'pymatgen' : 'JSON',
    version: null,
    functional:
      (runType == null ? null : (runTypes[runType] ?? runType)) ?? stated.parameters?.functional ?? null,
    converged: null,
    structure: hop?.structure ?? structure,
    energy: stated.energy ?? null,
    energyPerAtom: stated.energy_per_atom ?? null,
    maximumForce: forces === null ? null : longest(forces),
    barrier,
    hop: hop === null ? null : { ion: hop.ion, from: hop.from, to: hop.to },
    formationEnergyPerAtom: stated.formation_energy_per_atom ?? null,
    energyAboveHull: stated.energy_above_hull ?? stated.e_above_hull ?? null,
    bandGap: stated.band_gap ?? null,
    warnings: [],
  };
}

function structureIn(record: Readonly<Record<string, unknown>>, file: string) {
  const inner = [record.structure, record.atoms, record].find(isStructureJson);
  if (inner !== undefined) return structureOfJson(inner, { file }).crystal;
  return isObject(record.atoms) && Object.hasOwn(record.atoms, 'numbers')
    ? aseCrystal(record.atoms, file)
    : null;
}

const shaped = z.object({ __ndarray__: z.tuple([z.array(z.number()), z.string(), z.array(z.number())]) });

/** Numbers in any nesting, or packed as ASE packs arrays (`__ndarray__`: shape, type, numbers); null otherwise. */
function numbersOf(value: unknown): number[] | null {
  const packed = shaped.safeParse(isObject(value) && Object.hasOwn(value, 'array') ? value.array : value);
  if (packed.success) return packed.data.__ndarray__[2];
  const inner = isObject(value) ? value.array : value;
  const flat: unknown[] = Array.isArray(inner) ? inner.flat(3) : [];
  return flat.length > 0 && flat.every((one) => typeof one === 'number') ? flat : null;
}

/** The crystal of atoms of ASE; null when it is not periodic in three directions. */
function aseCrystal(record: Readonly<Record<string, unknown>>, file: string) {
  const positions = triples(numbersOf(record.positions) ?? []);
  const symbols = numbersOf(record.numbers)?.map((atomic) => elements[atomic - 1]?.symbol ?? '');
  const matrix = matrixOf(triples(numbersOf(record.cell) ?? []));
  const periodic = Array.isArray(record.pbc) ? record.pbc.every(Boolean) : true;
  if (positions === null || symbols === undefined || symbols.length !== positions.length) {
    throw importFault('import.corrupt', 'numbers and positions do not belong together', file);
  }
  if (matrix === null || !periodic || matrix.flat().every((entry) => entry === 0)) return null;
  return crystalOf(matrix, positions, symbols, { cartesian: true, file });
}
