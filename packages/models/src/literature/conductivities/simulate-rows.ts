import { analyseSymmetry, type Crystal, compositionOf, StructureError } from '@interphase/core';
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

/**
 * Simulates every row: the structure that it has, else one completed from its formula and cell and the nearest structure
 * of another row or of the prototypes in which lithium moves.
 */
export function simulateRows(
  rows: readonly ConductivityRow[],
  structures: ReadonlyMap<string, Crystal>,
  onProgress: (done: number, total: number) => void,
): SimulatedRow[] {
  const templates = [...templatesOfRows(rows, structures), ...templatesOfPrototypes()];
  return rows.map((row, index) => {
    onProgress(index, rows.length);
    const measured = structures.get(row.id);
    if (measured !== undefined) return { source: 'measured', template: '', results: simulate(measured, row) };
    const completed = completeStructure(row.composition, row.cell, templates);
    if (completed === null) return { source: 'none', template: '', results: null };
    return {
      source: 'completed',
      template: completed.template,
      results: simulate(completed.crystal, row),
    };
  });
}

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
