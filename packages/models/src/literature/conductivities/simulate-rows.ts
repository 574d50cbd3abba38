import { createHash } from 'node:crypto';
import { analyseSymmetry, type Crystal, compositionOf, StructureError } from '@interphase/core';
import { openJournal } from '../../dataset/journal.js';
import { averagedFeatures } from '../../features/averaged/averaged-features.js';
import { completeStructure, type Template } from '../../features/averaged/complete-structure.js';
import type { Features } from '../../features/statistics.js';
import { shippedPrototypes } from '../../prototypes/prototype-collection.js';
import type { ConductivityRow } from './read-rows.js';

/** What simulating a row gave, and of which structure. */
export interface SimulatedRow {
  readonly source: 'measured' | 'completed' | 'none';
  /** Row or prototype that a completed structure was made from; else empty. */
  readonly template: string;
  /** Null where there is no structure, or no parameters for its ions. */
  readonly results: Features | null;
}

/** How rows are simulated. */
export interface SimulateOptions {
  /** Where finished rows are kept, so that the work goes on where it was stopped. */
  readonly workFolder: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Version of the code that simulates: a new one makes all rows again. */
const VERSION = '1';

/**
 * Simulates every row: the structure that it has, else one completed from its formula and cell and the nearest structure
 * of another row or of the prototypes in which lithium moves.
 * @throws the signal's reason when stopped
 */
export function simulateRows(
  rows: readonly ConductivityRow[],
  structures: ReadonlyMap<string, Crystal>,
  { workFolder, signal, onProgress }: SimulateOptions,
): SimulatedRow[] {
  const templates = [...templatesOfRows(rows, structures), ...templatesOfPrototypes()];
  const journal = openJournal<StoredRow>(workFolder);
  const given = hashOf([VERSION, templates]);
  return rows.map((row, index) => {
    signal?.throwIfAborted();
    const measured = structures.get(row.id);
    const key = hashOf([given, row.composition, row.cell, measured ?? null]);
    const known = journal.get(key);
    const simulated = known ? revived(known) : simulateRow(row, measured, templates);
    if (known === undefined) journal.add(key, stored(simulated));
    onProgress?.(index + 1, rows.length);
    return simulated;
  });
}

function simulateRow(
  row: ConductivityRow,
  measured: Crystal | undefined,
  templates: readonly Template[],
): SimulatedRow {
  if (measured !== undefined) return { source: 'measured', template: '', results: simulate(measured, row) };
  const completed = completeStructure(row.composition, row.cell, templates);
  if (completed === null) return { source: 'none', template: '', results: null };
  return { source: 'completed', template: completed.template, results: simulate(completed.crystal, row) };
}

/** A row as its journal has it: JSON knows no NaN, which stands for what is not known of a structure. */
type StoredRow = Omit<SimulatedRow, 'results'> & {
  readonly results: Readonly<Record<string, number | null>> | null;
};

const stored = ({ results, ...row }: SimulatedRow): StoredRow => ({
  ...row,
  results: results && mapped(results, (value) => (Number.isNaN(value) ? null : value)),
});

const revived = ({ results, ...row }: StoredRow): SimulatedRow => ({
  ...row,
  results: results && mapped(results, (value) => value ?? Number.NaN),
});

const mapped = <From, To>(of: Readonly<Record<string, From>>, change: (value: From) => To) =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [name, change(value)]));

/** The same for the same content. */
const hashOf = (content: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(content, (_, value: unknown) => (value instanceof Map ? [...value] : value)))
    .digest('hex');

function simulate(crystal: Crystal, { composition }: ConductivityRow): Features | null {
  try {
    return averagedFeatures(crystal, composition);
  } catch (error) {
    if (error instanceof StructureError) return null;
    throw error;
  }
}

const templatesOfRows = (
  rows: readonly ConductivityRow[],
  structures: ReadonlyMap<string, Crystal>,
): Template[] =>
  rows.flatMap(({ id, cell: { spaceGroup }, composition }) => {
    const crystal = structures.get(id);
    return crystal === undefined || spaceGroup === null
      ? []
      : [{ name: `row ${id}`, spaceGroup, crystal, composition }];
  });

const templatesOfPrototypes = (): Template[] =>
  [...shippedPrototypes().values()]
    .filter(({ mobileIons }) => mobileIons.includes('Li'))
    .map(({ slug, crystal }) => ({
      name: `prototype ${slug}`,
      spaceGroup: analyseSymmetry(crystal).number,
      crystal,
      composition: compositionOf(crystal),
    }));
