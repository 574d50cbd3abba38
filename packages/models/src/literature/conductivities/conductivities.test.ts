import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { InputError } from '@interphase/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTable } from '../../table/table-files.js';
import { importConductivities } from './import-conductivities.js';
import { readConductivityRows } from './read-rows.js';

const HEAD =
  'ID,True Composition,Ionic conductivity (S cm-1),Space group #,a,b,c,alpha,beta,gamma,Family,DOI,note';
const GARNET = 'aa1,Li56.0La24.0Zr16.0O96.0,5e-4,230,12.97,12.97,12.97,90,90,90,garnet,10.1/One|10.1/two,';
const BELOW = 'aa2,Li4.0Fe4.0P4.0O16.0,<1E-10,62,10.33,6.01,4.69,90,90,90,,10.1/three,"two\nlines"';
const CIF = `data_x
_cell_length_a 4
_cell_length_b 4
_cell_length_c 4
_cell_angle_alpha 90
_cell_angle_beta 90
_cell_angle_gamma 90
_symmetry_equiv_pos_as_xyz 'x, y, z'
loop_
_atom_site_label
_atom_site_type_symbol
_atom_site_fract_x
_atom_site_fract_y
_atom_site_fract_z
_atom_site_occupancy
Li1 Li 0 0 0 0.5
O1 O 0.5 0.5 0.5 1
`;

const failure = (text: string) => {
  try {
    readConductivityRows(text, 'rows.csv');
  } catch (error) {
    return error;
  }
  return null;
};

describe('readConductivityRows', () => {
  it('reads values, limits and publications', () => {
    const [garnet, below] = readConductivityRows([HEAD, GARNET, BELOW, ''].join('\n'), 'rows.csv');
    expect(garnet).toMatchObject({ id: 'aa1', conductivity: 5e-4, isBelow: false, doi: '10.1/one 10.1/two' });
    expect(garnet?.cell.spaceGroup).toBe(230);
    expect(below).toMatchObject({ conductivity: 1e-10, isBelow: true, family: '' });
  });

  it.each([
    ['a conductivity that is none', GARNET.replace('5e-4', 'high'), /S\/cm/],
    ['a conductivity of zero', GARNET.replace('5e-4', '0'), /above 0/],
    ['a formula that is none', GARNET.replace('Li56.0', 'Li0'), /no formula/],
    ['a cell without extent', GARNET.replace('12.97', '0'), /a/],
    ['a group that is none', GARNET.replace('230', '231'), /Space group/],
    ['no source', GARNET.replace('10.1/One|10.1/two', ''), /DOI/],
    ['a row cut short', 'aa3,Li2O', /Ionic/],
  ])('says where there is %s', (_, row, reason) => {
    const error = failure([HEAD, BELOW, row].join('\n'));
    expect(error).toBeInstanceOf(InputError);
    // The row before runs over two lines.
    expect(error).toMatchObject({ code: 'literature.row', file: 'rows.csv', line: 4 });
    expect(String(error)).toMatch(reason);
  });

  it('names missing columns', () => {
    expect(failure('ID,a,b\n1,2,3')).toMatchObject({ code: 'literature.columns' });
  });
});

describe('importConductivities', () => {
  let folder = '';
  let workFolder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'conductivities-'));
    workFolder = path.join(folder, 'work');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('writes facts and features, and what simulating the structure gives, its own or one completed', async () => {
    writeFileSync(path.join(folder, 'train.csv'), [HEAD, GARNET, BELOW].join('\n'));
    mkdirSync(path.join(folder, 'cifs'));
    writeFileSync(path.join(folder, 'cifs', 'aa1.cif'), CIF);
    const to = path.join(folder, 'out');
    await importConductivities(folder, to, { workFolder });
    const { table, description } = await readTable(to);
    expect(description).toMatchObject({ rows: 2, license: 'CC-BY-4.0' });
    expect(description.citations).toContain('10.1/three');
    expect(table.rows).toMatchObject([
      {
        formula: 'Li7La3Zr2O12',
        family: 'garnets',
        structure: true,
        'structure source': 'measured',
        'structure template': '',
        'feature: volume per anion': 12.97 ** 3 / 96,
      },
      {
        formula: 'LiFePO4',
        censored: true,
        'log10 conductivity': -10,
        'feature: lithium occupancy': null,
        structure: false,
        'structure source': 'completed',
        'structure template': 'prototype lithium-iron-phosphate',
      },
    ]);
    // Olivine's channel.
    expect(table.rows[1]?.['simulated: barrier 1D']).toBeGreaterThan(0.3);
    expect(table.rows[1]?.['simulated: barrier 1D']).toBeLessThan(0.8);
    expect(table.rows[1]?.['simulated: barrier 2D']).toBeGreaterThan(1);
    expect(table.rows[0]?.['feature: lithium sites per volume']).toBeCloseTo(1 / 64, 12);
  });

  it('goes on where it was stopped, to the same table', async () => {
    writeFileSync(path.join(folder, 'train.csv'), [HEAD, BELOW, GARNET].join('\n'));
    mkdirSync(path.join(folder, 'cifs'));
    writeFileSync(path.join(folder, 'cifs', 'aa1.cif'), CIF);
    const controller = new AbortController();
    const stopped = importConductivities(folder, path.join(folder, 'out'), {
      workFolder,
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('Enough.')),
    });
    await expect(stopped).rejects.toThrow('Enough.');
    const kept = readFileSync(path.join(workFolder, 'finished.jsonl'), 'utf8');
    expect(kept.split('\n')).toHaveLength(2);

    const { sha256 } = await importConductivities(folder, path.join(folder, 'out'), { workFolder });
    const whole = readFileSync(path.join(workFolder, 'finished.jsonl'), 'utf8');
    expect(whole.startsWith(kept)).toBe(true);
    expect(whole.split('\n')).toHaveLength(3);
    const fresh = await importConductivities(folder, path.join(folder, 'fresh'), {
      workFolder: path.join(folder, 'other'),
    });
    expect(sha256).toBe(fresh.sha256);
  });

  it('says which files it wants', async () => {
    await expect(importConductivities(folder, folder, { workFolder })).rejects.toMatchObject({
      code: 'literature.missing',
    });
  });
});
