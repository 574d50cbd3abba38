import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCif } from '@interphase/core';
import { dataFolder } from '@interphase/simulation';
import { describe, expect, it } from 'vitest';
import { crystalOf } from '../../dataset/simulated/crystal-of.js';
import { readTable } from '../../table/table-files.js';
import { FEATURES_DATASET, SIMULATED_DATASET } from './crystal-features-table.js';
import { ESTIMATE, INPUTS, inputGroups } from './inputs.js';
import { percolationBarrier } from './percolation-barrier.js';

const structure = (name: string) =>
  parseCif(readFileSync(path.join(dataFolder(), 'structures', `${name}.cif`), 'utf8')).crystal;
const dataset = (slug: string) => path.join(dataFolder(), 'datasets', slug);
const isThere = [FEATURES_DATASET, SIMULATED_DATASET].every((slug) => existsSync(dataset(slug)));

describe('the percolation task', () => {
  it('has every input in one group', () => {
    expect(new Set(INPUTS).size).toBe(INPUTS.length);
    expect(inputGroups.flatMap(({ inputs }) => inputs)).toEqual([...INPUTS]);
  });

  it('knows all inputs of a crystal that percolates', () => {
    const { input, formula, mobileIon, warnings } = percolationBarrier.prepare({
      crystal: structure('lithium-iron-phosphate'),
      mobileIon: 'Li',
    });
    expect([...input].every(Number.isFinite)).toBe(true);
    expect(input[INPUTS.indexOf(ESTIMATE)]).toBeCloseTo(0.5, 1);
    expect([formula, mobileIon]).toEqual(['LiFePO4', 'Li']);
    expect(warnings.filter((warning) => warning.includes('percolate'))).toEqual([]);
  });

  it('says so where the ion is not in the crystal or finds no way', () => {
    const inserted = percolationBarrier.prepare({
      crystal: structure('titanium-dioxide-anatase'),
      mobileIon: 'Li',
    });
    expect(inserted.warnings.join()).toContain('holds no Li');
    const stuck = percolationBarrier.prepare({
      crystal: structure('lithium-iron-phosphate'),
      mobileIon: 'Cs',
    });
    expect(stuck.warnings.join()).toContain('does not percolate');
  });

  it('refuses partial occupancy', () => {
    const crystal = structure('lithium-iron-phosphate');
    const halves = crystal.sites.map((site) => ({
      ...site,
      species: site.species.map((species) => ({ ...species, occupancy: 0.5 })),
    }));
    expect(() =>
      percolationBarrier.prepare({ crystal: { ...crystal, sites: halves }, mobileIon: 'Li' }),
    ).toThrow();
  });

  it('refuses rows that are none', () => {
    expect(() => percolationBarrier.rowsOf({ columns: [], rows: [{ id: 'x' }] })).toThrow('Row 1');
  });

  it.skipIf(!isThere)('prepares a crystal as its row of the dataset was made', async () => {
    const [features, simulated] = await Promise.all(
      [FEATURES_DATASET, SIMULATED_DATASET].map((slug) => readTable(dataset(slug))),
    );
    const rows = percolationBarrier.rowsOf(features!.table);
    for (const row of [rows[10]!, rows[rows.length >> 1]!, rows.at(-1)!]) {
      const made = simulated!.table.rows.find(({ id }) => id === row.id)!;
      const { input, mobileIon } = percolationBarrier.prepare({
        crystal: crystalOf(made),
        mobileIon: row.mobileIon,
      });
      expect([...input]).toEqual([...row.input]);
      expect(mobileIon).toBe(row.mobileIon);
    }
  });
});
