import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { InputError } from '@interphase/core';
import Papa from 'papaparse';
import { z } from 'zod';
import { replaceFile, sha256 } from '../files.js';

/** One simulated structure. Barriers and energies in eV, volume in cubic angstrom. */
export interface DatasetRow {
  readonly id: string;
  readonly prototype: string;
  readonly family: string;
  readonly formula: string;
  readonly mobileIon: string;
  readonly substitutions: string;
  readonly strain: number;
  readonly volume: number;
  /** Percolation barriers; null where the ion does not percolate in so many dimensions below the ceiling. */
  readonly barrier1d: number | null;
  readonly barrier2d: number | null;
  readonly barrier3d: number | null;
  /** Lowest site energy. */
  readonly siteEnergy: number;
  readonly features: Readonly<Record<string, number>>;
}

const descriptionSchema = z.strictObject({
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  source: z.string(),
  license: z.string(),
  command: z.string(),
  seed: z.number().int(),
  engine: z.strictObject({
    method: z.string(),
    version: z.string(),
    resolution: z.number(),
    maximumEnergy: z.number(),
  }),
  rows: z.number().int(),
  prototypes: z.array(z.string()),
  families: z.array(z.string()),
  /** Structures that could not be simulated, by reason. */
  refused: z.record(z.string(), z.number().int()),
  columns: z.array(z.strictObject({ name: z.string(), unit: z.string(), description: z.string() })),
  /** Of the unpacked table. */
  sha256: z.string(),
});

/** What a dataset is, how it was made, and the hash of its table. */
export type DatasetDescription = z.infer<typeof descriptionSchema>;

const TABLE = 'rows.csv.gz';
const DESCRIPTION = 'dataset.json';
const FEATURE_PREFIX = 'feature: ';

const optionalNumber = z.union([z.literal('').transform(() => null), z.coerce.number()]);
const rowSchema = z.object({
  id: z.string().min(1),
  prototype: z.string().min(1),
  family: z.string().min(1),
  formula: z.string().min(1),
  mobile_ion: z.string().min(1),
  substitutions: z.string(),
  strain: z.coerce.number(),
  volume: z.coerce.number().positive(),
  barrier_1d: optionalNumber,
  barrier_2d: optionalNumber,
  barrier_3d: optionalNumber,
  site_energy: z.coerce.number(),
});

const COLUMNS: DatasetDescription['columns'] = [
  { name: 'id', unit: '', description: 'prototype, substitutions and strain, joined by |' },
  { name: 'prototype', unit: '', description: 'slug of the structure in data/structures that was decorated' },
  { name: 'family', unit: '', description: 'structure family of the prototype' },
  { name: 'formula', unit: '', description: 'reduced formula of the decorated structure' },
  { name: 'mobile_ion', unit: '', description: 'element of the ion that moves' },
  { name: 'substitutions', unit: '', description: 'such as Fe2+>Mn2+, joined by ;' },
  { name: 'strain', unit: '1', description: 'linear strain on top of the volume of the ionic radii' },
  { name: 'volume', unit: 'angstrom3', description: 'volume of the cell' },
  ...[1, 2, 3].map((dimensions) => ({
    name: `barrier_${dimensions}d`,
    unit: 'eV',
    description: `bond-valence percolation barrier in ${dimensions} dimension(s); empty where none below the ceiling`,
  })),
  { name: 'site_energy', unit: 'eV', description: 'lowest bond-valence site energy' },
];

/** Writes table and description, each at once or not at all. Returns the description with hash and columns. */
export function writeDataset(
  folder: string,
  rows: readonly DatasetRow[],
  about: Omit<DatasetDescription, 'sha256' | 'rows' | 'columns' | 'prototypes' | 'families'>,
): DatasetDescription {
  const names = Object.keys(rows[0]?.features ?? {});
  const table = Papa.unparse(
    rows.map((row) => record(row, names)),
    { newline: '\n' },
  );
  const description: DatasetDescription = {
    ...about,
    rows: rows.length,
    prototypes: [...new Set(rows.map(({ prototype }) => prototype))].sort(),
    families: [...new Set(rows.map(({ family }) => family))].sort(),
    columns: [
      ...COLUMNS,
      ...names.map((name) => ({
        name: `${FEATURE_PREFIX}${name}`,
        unit: '',
        description: 'model input, see packages/models/src/features',
      })),
    ],
    sha256: sha256(table),
  };
  mkdirSync(folder, { recursive: true });
  replaceFile(path.join(folder, TABLE), gzipSync(table, { level: 9 }));
  replaceFile(path.join(folder, DESCRIPTION), `${JSON.stringify(description, null, 2)}\n`);
  return description;
}

/**
 * Reads a dataset back.
 * @throws InputError `dataset.changed` when the table does not have the hash of its description, `dataset.row`
 * with the line when a row cannot be read
 */
export function readDataset(folder: string): { description: DatasetDescription; rows: DatasetRow[] } {
  const file = path.join(folder, TABLE);
  const description = descriptionSchema.parse(
    JSON.parse(readFileSync(path.join(folder, DESCRIPTION), 'utf8')),
  );
  const table = gunzipSync(readFileSync(file)).toString('utf8');
  if (sha256(table) !== description.sha256) {
    throw new InputError(
      'dataset.changed',
      `${file} is not the table that ${DESCRIPTION} describes; make it again.`,
      { file },
    );
  }
  const records = Papa.parse<Record<string, string>>(table, { header: true, skipEmptyLines: true }).data;
  return { description, rows: records.map((entry, index) => parseRow(entry, file, index + 2)) };
}

function record(row: DatasetRow, names: readonly string[]): Record<string, string> {
  const text = (value: number | null) => (value === null ? '' : String(Number(value.toPrecision(6))));
  return {
    id: row.id,
    prototype: row.prototype,
    family: row.family,
    formula: row.formula,
    mobile_ion: row.mobileIon,
    substitutions: row.substitutions,
    strain: text(row.strain),
    volume: text(row.volume),
    barrier_1d: text(row.barrier1d),
    barrier_2d: text(row.barrier2d),
    barrier_3d: text(row.barrier3d),
    site_energy: text(row.siteEnergy),
    ...Object.fromEntries(names.map((name) => [`${FEATURE_PREFIX}${name}`, text(row.features[name] ?? 0)])),
  };
}

function parseRow(entry: Record<string, string>, file: string, line: number): DatasetRow {
  const parsed = rowSchema.safeParse(entry);
  if (!parsed.success) {
    throw new InputError('dataset.row', `${file}:${line}: ${z.prettifyError(parsed.error)}`, { file, line });
  }
  const { mobile_ion, barrier_1d, barrier_2d, barrier_3d, site_energy, ...row } = parsed.data;
  const features = Object.entries(entry)
    .filter(([name]) => name.startsWith(FEATURE_PREFIX))
    .map(([name, value]) => [name.slice(FEATURE_PREFIX.length), Number(value)]);
  return {
    ...row,
    mobileIon: mobile_ion,
    barrier1d: barrier_1d,
    barrier2d: barrier_2d,
    barrier3d: barrier_3d,
    siteEnergy: site_energy,
    features: Object.fromEntries(features),
  };
}
