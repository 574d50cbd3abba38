import { existsSync, readFileSync } from 'node:fs';
import {
  InputError,
  latticeFromParameters,
  ParameterError,
  parseCif,
  parseFormula,
  UnsupportedChemistryError,
} from '@interphase/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DescribedTable, readTable } from '../../table/table-files.js';
import {
  conductivityOfCell,
  conductivityOfFormula,
  conductivityOfStructure,
  conductivityTaskFor,
} from './ionic-conductivity.js';

const TASKS = [conductivityOfStructure, conductivityOfCell, conductivityOfFormula];
const repository = new URL('../../../../../', import.meta.url);
const dataset = new URL('data/datasets/literature-conductivities', repository).pathname;
const originals = new URL('../shared/datasets/obelix/train.csv', repository).pathname;
const right = { alpha: 90, beta: 90, gamma: 90 };
const garnet = { a: 12.97, b: 12.97, c: 12.97, ...right, spaceGroup: 230 };

describe('tasks of ionic conductivity', () => {
  let data: DescribedTable;
  beforeAll(async () => {
    data = await readTable(dataset);
  });

  it.each(TASKS)('$slug puts every input into one group and every row into a group of each split', (task) => {
    const grouped = task.inputGroups.flatMap(({ inputs }) => inputs);
    expect([...grouped].sort()).toEqual([...task.inputs].sort());
    const rows = task.rowsOf(data.table);
    expect(rows).toHaveLength(478);
    for (const { groups, input, target } of rows) {
      expect(Object.keys(groups)).toEqual(task.splits.map(({ name }) => name));
      expect(input).toHaveLength(task.inputs.length);
      expect(target).toBeGreaterThanOrEqual(1e-10);
    }
  });

  it('lets no publication and no composition stand in two groups', () => {
    const rows = conductivityOfFormula.rowsOf(data.table);
    const seen = new Map<string, string>();
    data.table.rows.forEach(({ doi, formula }, index) => {
      const group = rows[index]?.groups.publication ?? '';
      for (const key of [...String(doi).split(' '), String(formula)]) {
        expect(seen.get(key) ?? group).toBe(group);
        seen.set(key, group);
      }
    });
    expect(new Set(rows.map(({ groups }) => groups.publication)).size).toBe(117);
  });

  it('weighs rows of large groups less, 1 on average', () => {
    const rows = conductivityOfCell.rowsOf(data.table);
    const weightsOf = (group: string) =>
      rows.filter(({ groups }) => groups.publication === group).map(({ weight }) => weight ?? 1);
    const names = [...new Set(rows.map(({ groups }) => groups.publication ?? ''))];
    const scale = names.map((name) => {
      const weights = weightsOf(name);
      return (weights[0] ?? 0) * Math.sqrt(weights.length);
    });
    expect(Math.max(...scale) - Math.min(...scale)).toBeLessThan(1e-9);
    expect(rows.reduce((sum, { weight = 1 }) => sum + weight, 0)).toBeCloseTo(478, 6);
  });

  it('prepares a subject by the code that made the dataset', () => {
    const rows = conductivityOfCell.rowsOf(data.table);
    data.table.rows.forEach((row, index) => {
      const value = (name: string) => Number(row[name]);
      const { input, formula, domain } = conductivityOfCell.prepare({
        mobileIon: 'Li',
        formula: `(${String(row.formula)})3`,
        cell: {
          a: value('a'),
          b: value('b'),
          c: value('c'),
          alpha: value('alpha'),
          beta: value('beta'),
          gamma: value('gamma'),
          spaceGroup: value('space group'),
        },
      });
      expect(parseFormula(formula).size).toBe(parseFormula(String(row.formula)).size);
      expect(domain).toBe(rows[index]?.domain);
      input.forEach((given, column) => {
        const kept = rows[index]?.input[column] ?? Number.NaN;
        // Formulas are kept to four decimals.
        if (Number.isNaN(kept)) expect(given).toBeNaN();
        else expect(Math.abs(given - kept)).toBeLessThan(0.02 * Math.max(1, Math.abs(kept)));
      });
    });
  });

  it('takes the task for what is known', () => {
    const crystal = { lattice: latticeFromParameters({ a: 4, b: 4, c: 4, ...right }), sites: [] };
    expect(conductivityTaskFor({ mobileIon: 'Li', formula: 'LiF' }).level).toBe('formula');
    expect(conductivityTaskFor({ mobileIon: 'Li', formula: 'LiF', cell: garnet }).level).toBe('cell');
    expect(conductivityTaskFor({ mobileIon: 'Li', crystal }).level).toBe('structure');
  });

  it('takes the space group from the shape of the cell where none is given, and says so', () => {
    const asked = { mobileIon: 'Li', formula: 'Li7La3Zr2O12' };
    const stated = conductivityOfCell.prepare({ ...asked, cell: garnet });
    const open = conductivityOfCell.prepare({ ...asked, cell: { ...garnet, spaceGroup: null } });
    expect(open.input).toEqual(stated.input);
    expect(stated.warnings).toEqual([]);
    expect(open.warnings).toEqual([expect.stringMatching(/may be cubic, and 230, .*State spaceGroup/)]);
  });

  it.each([
    ['another ion', { mobileIon: 'Na', formula: 'Na3PS4' }, UnsupportedChemistryError],
    ['no lithium', { mobileIon: 'Li', formula: 'Na3PS4' }, UnsupportedChemistryError],
    ['an alloy', { mobileIon: 'Li', formula: 'LiAl' }, UnsupportedChemistryError],
    ['charges that cannot balance', { mobileIon: 'Li', formula: 'LiTa9O' }, UnsupportedChemistryError],
    ['no formula at all', { mobileIon: 'Li' }, ParameterError],
    ['a formula that is none', { mobileIon: 'Li', formula: 'Li1+xAlxTi2-x(PO4)3' }, InputError],
    [
      'a cell too small',
      { mobileIon: 'Li', formula: 'Li7La3Zr2O12', cell: { ...garnet, a: 1.5, b: 1.5, c: 2 } },
      ParameterError,
    ],
    [
      'angles of no cell',
      { mobileIon: 'Li', formula: 'LiF', cell: { ...garnet, alpha: 150, beta: 20, gamma: 20 } },
      ParameterError,
    ],
    [
      'a space group that is none',
      { mobileIon: 'Li', formula: 'LiF', cell: { ...garnet, spaceGroup: 231 } },
      ParameterError,
    ],
    [
      'an edge that is no number',
      { mobileIon: 'Li', formula: 'LiF', cell: { ...garnet, c: Number.NaN } },
      ParameterError,
    ],
  ])('refuses %s', (_, subject, kind) => {
    expect(() => conductivityTaskFor(subject).prepare(subject)).toThrow(kind);
  });

  it('warns of odd charges', () => {
    const { warnings } = conductivityOfFormula.prepare({ mobileIon: 'Li', formula: 'Li9La3Zr2O12' });
    expect(warnings.join()).toMatch(/2\.00 elementary charges/);
  });
});

describe.skipIf(!existsSync(originals))('structures (skipped where the public files are absent)', () => {
  it('give nearly the cell that their publication states', async () => {
    const { table } = await readTable(dataset);
    const folder = new URL('../shared/datasets/obelix/', repository).pathname;
    const { readRowStructures } = await import('../../literature/conductivities/read-structures.js');
    const structures = await readRowStructures(folder);
    expect(readFileSync(originals, 'utf8').length).toBeGreaterThan(0);
    const rows = conductivityOfStructure.rowsOf(table);
    let alike = 0;
    for (const [index, row] of table.rows.entries()) {
      const crystal = structures.get(String(row.id));
      if (crystal === undefined) continue;
      const { input } = conductivityOfStructure.prepare({
        mobileIon: 'Li',
        formula: String(row.formula),
        crystal,
      });
      const kept = rows[index]?.input ?? new Float64Array();
      const edges = ['a', 'b', 'c'].map((name) => conductivityOfStructure.inputs.indexOf(name));
      if (edges.every((edge) => Math.abs((input[edge] ?? 0) - (kept[edge] ?? 0)) < 0.3)) alike++;
    }
    expect(structures.size).toBe(254);
    expect(alike).toBeGreaterThan(240);
  });

  it('of which a formula corrects the disorder', () => {
    const cif = `data_x
_cell_length_a 5
_cell_length_b 5
_cell_length_c 5
_cell_angle_alpha 90
_cell_angle_beta 90
_cell_angle_gamma 90
_symmetry_equiv_pos_as_xyz 'x, y, z'
loop_
_atom_site_label
_atom_site_fract_x
_atom_site_fract_y
_atom_site_fract_z
_atom_site_occupancy
Li1 0 0 0 1
Li2 0.5 0 0 1
S1 0.5 0.5 0.5 1
S2 0 0.5 0.5 1
`;
    const { crystal } = parseCif(cif);
    const at = conductivityOfStructure.inputs.indexOf('lithium occupancy');
    const occupancy = (formula?: string) =>
      conductivityOfStructure.prepare({ mobileIon: 'Li', crystal, ...(formula ? { formula } : {}) }).input[
        at
      ];
    expect(parseFormula('LiSc0.3333S2').get('Li')).toBe(1);
    expect(occupancy('LiSc0.3333S2')).toBeCloseTo(0.5, 3);
    expect(() => occupancy('LiTa9S')).toThrow(UnsupportedChemistryError);
    const host = parseCif(cif.replaceAll(/^Li.*\n/gm, 'Ti1 0 0 0 0.75\n')).crystal;
    const { formula, warnings } = conductivityOfStructure.prepare({ mobileIon: 'Li', crystal: host });
    expect(formula).toBe('LiTi0.75S2');
    expect(warnings.join()).toMatch(/lists no lithium/);
  });
});
