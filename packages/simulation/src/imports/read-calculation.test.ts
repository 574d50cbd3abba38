import { InputError } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCalculation } from './read-calculation.js';
import {
  aseDatabase,
  barrier,
  computedEntry,
  documents,
  nebLog,
  nebRestart,
  nebTable,
  outcar,
  pwscf,
  vasprun,
  xyzFrame,
} from './results.fixture.js';

const read = (text: string, name = 'file') => readCalculation([{ name, text }]);
const figures = ({ properties }: ReturnType<typeof read>) =>
  properties.map(({ quantity, value, unit, conditions }) => [
    quantity,
    Number(value.toFixed(6)),
    unit,
    conditions.map(({ name, value: text }) => `${name} ${text}`).join(', '),
  ]);
const cell = [
  ['Li1', [0, 0, 0]],
  ['O1', [0.5, 0.5, 0.5]],
];
const places = ({ structure }: ReturnType<typeof read>) =>
  structure?.sites.map(({ label, position }) => [label, position.map((value) => Number(value.toFixed(4)))]);

describe('one calculation', () => {
  it('is read from an OUTCAR', () => {
    const found = read(outcar(), 'OUTCAR');
    expect(figures(found)).toEqual([
      ['potential-energy', -9.5, 'eV', 'atoms 2, functional PBE'],
      ['maximum-force', 0.05, 'eV/angstrom', 'atoms 2, functional PBE'],
    ]);
    expect(found.provenance).toMatchObject({ program: 'VASP', version: '6.3.2', converged: true });
    expect(found.provenance.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(places(found)).toEqual(cell);
  });

  it('takes the elements of an OUTCAR from wherever its build of VASP names them', () => {
    const unnamed = outcar().replace(/^ +VRHFIN.*\n/gm, '');
    expect(places(read(unnamed, 'OUTCAR'))).toEqual(cell);
    const listed = unnamed.replace(/^ +TITEL +=/gm, ' POTCAR:   ');
    expect(places(read(listed, 'OUTCAR'))).toEqual(cell);
  });

  it('is that of the last whole step: what was printed of the next is passed over', () => {
    const more = '  energy  without entropy=       -1.0  energy(sigma->0) =       -1.0\n';
    expect(read(outcar({ ended: false }) + more).properties[0]?.value).toBe(-9.5);
    const next = 'ATOMIC_POSITIONS (crystal)\nLi 0.2 0.0 0.0\nO 0.5 0.5 0.5\n';
    expect(places(read(pwscf({ done: false }) + next))).toEqual(cell);
    const moved = pwscf().replace('     convergence has', `${next}     convergence has`);
    expect(places(read(moved))?.[0]).toEqual(['Li1', [0.2, 0, 0]]);
  });

  it('is read from a vasprun.xml', () => {
    const found = read(vasprun(), 'vasprun.xml');
    expect(figures(found)).toEqual([
      ['potential-energy', -9.5, 'eV', 'atoms 2, functional PBEsol+U'],
      ['maximum-force', 0.5, 'eV/angstrom', 'atoms 2, functional PBEsol+U'],
    ]);
    expect(found.provenance).toMatchObject({ program: 'VASP', version: '6.3.2', converged: true });
    expect(places(found)).toEqual(cell);
  });

  it('is read from the output of pw.x', () => {
    const found = read(pwscf());
    expect(figures(found)).toEqual([
      ['potential-energy', -544.227725, 'eV', 'atoms 2, functional PBE'],
      ['maximum-force', 0.128555, 'eV/angstrom', 'atoms 2, functional PBE'],
    ]);
    expect(found.provenance).toMatchObject({ program: 'Quantum ESPRESSO', version: '7.2', converged: true });
    expect(places(found)).toEqual(cell);
    expect(found.structure?.lattice.a).toBeCloseTo(4, 4);
  });

  it('is read from an extended XYZ, whose last frame counts', () => {
    const found = read(xyzFrame(-9, 0.1) + xyzFrame(-9.5, 0));
    expect(figures(found)).toEqual([
      ['potential-energy', -9.5, 'eV', 'atoms 2'],
      ['maximum-force', 0.5, 'eV/angstrom', 'atoms 2'],
    ]);
    expect(found.artifacts[0]?.data).toEqual({ energies: [-9, -9.5] });
    expect(found.provenance.converged).toBeNull();
    expect(places(found)).toEqual(cell);
  });

  it('is read from an entry of pymatgen and a database of ASE', () => {
    const entry = read(JSON.stringify(computedEntry));
    expect(figures(entry)).toEqual([['potential-energy', -9.5, 'eV', 'atoms 2, functional PBE+U']]);
    expect(places(entry)).toEqual(cell);
    const ase = read(JSON.stringify(aseDatabase));
    expect(figures(ase).map(([, value]) => value)).toEqual([-9.5, 0.5]);
    expect(places(ase)).toEqual(cell);
    expect(ase.provenance).toMatchObject({ program: 'ASE', functional: null, converged: null });
  });

  it.each([
    ['OUTCAR', outcar({ settled: false })],
    ['vasprun.xml', vasprun({ steps: 40 })],
    ['pw.x', pwscf({ achieved: false })],
    ['a job that was ended', outcar({ ended: false })],
  ])('that is not converged is a warning: %s', (_, text) => {
    const found = read(text);
    expect(found.warnings[0]).toBe('The calculation is not converged');
    expect(found.provenance.converged).toBe(false);
  });
});

describe('records', () => {
  it('are named in the conditions when there are several', () => {
    const found = read(JSON.stringify({ data: documents }));
    expect(found.structure).toBeNull();
    expect(figures(found)).toEqual([
      ['potential-energy', -4.75, 'eV', 'per atom, record a-1'],
      ['formation-energy', -1.5, 'eV', 'per atom, record a-1'],
      ['energy-above-hull', 0, 'eV', 'per atom, record a-1'],
      ['band-gap', 2.5, 'eV', 'record a-1'],
      ['potential-energy', -1.9, 'eV', 'per atom, record a-2'],
      ['band-gap', 0, 'eV', 'record a-2'],
    ]);
  });

  it('of a barrier give its hop, and the host with the ion where it starts', () => {
    const found = read(JSON.stringify([barrier]));
    expect(figures(found)).toEqual([
      ['migration-barrier', 0.42, 'eV', 'ion Li, from 0.0000 0.0000 0.0000, to 0.5000 0.0000 0.0000'],
    ]);
    expect(places(found)?.map(([label]) => label)).toEqual(['Li1', 'O1']);
  });
});

describe('the images of a path', () => {
  const energies = [-9.5, -9.3, -9.1, -9.2, -9.4];
  const hop = (found: ReturnType<typeof read>) => found.artifacts.find(({ name }) => name === 'hops')?.data;

  it('in files of their own give barriers, the ion that moves, and where', () => {
    // The last step crosses the face of the cell, and the tenth image sorts behind the second.
    const files = energies.map((energy, index) => ({
      name: `${['0', '1', '2', '10', '11'][index]}/OUTCAR`,
      text: outcar({ energy, x: 3 + 0.5 * index }),
    }));
    const found = readCalculation([...files].reverse());
    const place =
      'hop 1, ion Li, from 0.7500 0.0000 0.0000, to 0.2500 0.0000 0.0000, functional PBE, direction';
    expect(figures(found)).toEqual([
      ['migration-barrier', 0.4, 'eV', `${place} forward`],
      ['migration-barrier', 0.3, 'eV', `${place} backward`],
    ]);
    expect(found.provenance.files).toHaveLength(5);
    expect(hop(found)).toMatchObject({ hops: [{ converged: true, images: expect.arrayContaining([]) }] });
    expect(hop(found)).toHaveProperty('hops.0.images.4.distance', expect.closeTo(2, 6));
  });

  it('in one extended XYZ say so by their numbers', () => {
    const found = read(
      energies.map((energy, image) => xyzFrame(energy, image * 0.5, `image=${image}`)).join(''),
    );
    expect(figures(found).map(([, value]) => value)).toEqual([0.4, 0.3]);
  });

  it.each([
    ['log', nebLog, 'neb.out', [0.4, 0.3], true],
    ['table', nebTable, 'pwscf.dat', [0.4, 0.3], null],
    ['restart file', nebRestart, 'pwscf.path', [0.4, 0.4], null],
  ])('are read from the %s of neb.x', (_, text, name, barriers, converged) => {
    const found = read(text, name);
    expect(found.properties.map(({ value }) => Number(value.toFixed(3)))).toEqual(barriers);
    expect(found.provenance).toMatchObject({ program: 'Quantum ESPRESSO', converged });
  });

  it('must hold the same atoms', () => {
    const files = energies.map((energy, index) => ({
      name: `${index}.xyz`,
      text: xyzFrame(energy, 0.5 * index),
    }));
    const other = files.map((file, index) =>
      index === 2 ? { ...file, text: file.text.replace('O 2', 'S 2') } : file,
    );
    expect(() => readCalculation(other)).toThrow(expect.objectContaining({ code: 'import.mismatch' }));
    expect(() => readCalculation(files.slice(0, 2))).toThrow(
      expect.objectContaining({ code: 'import.mismatch' }),
    );
  });
});

describe('a file that cannot be used', () => {
  const lines = (text: string, count: number) => text.split('\n').slice(0, count).join('\n');

  it.each<[string, string, string, number | undefined]>([
    ['nothing', ' \n', 'import.empty', undefined],
    ['prose', 'It was a dark night.\n', 'import.unknown-format', undefined],
    ['an OUTCAR without a step', lines(outcar(), 13), 'import.truncated', 13],
    ['an OUTCAR cut in its forces', lines(outcar(), 20), 'import.truncated', 20],
    ['an OUTCAR with stars for a force', outcar().replace('0.030000', '********'), 'import.corrupt', 20],
    ['a vasprun.xml that is cut', lines(vasprun(), 12), 'import.truncated', 12],
    ['a vasprun.xml with a stray tag', vasprun().replace('</incar>', '</inca>'), 'import.corrupt', 4],
    ['an output of pw.x without an energy', lines(pwscf(), 16), 'import.truncated', 16],
    ['a log of neb.x without images', lines(nebLog, 6), 'import.truncated', 6],
    ['a path that is cut', lines(nebRestart, 9), 'import.truncated', 9],
    ['frames without energies', xyzFrame(0, 0).replace('energy=0', ''), 'import.no-results', undefined],
    ['a frame that is cut', lines(xyzFrame(0, 0), 3), 'structure.truncated', 4],
    ['JSON that is cut', '{"energy": 1,\n"a"', 'structure.bad-json', 2],
    ['JSON of something else', '{"a": 1}', 'import.no-results', undefined],
  ])('is refused: %s', (_, text, code, line) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({ code, file: 'file', ...(line === undefined ? {} : { line }) }),
    );
  });

  it('is refused with a typed error wherever it is cut or spoilt', () => {
    const texts = [
      outcar(),
      vasprun(),
      pwscf(),
      nebLog,
      nebRestart,
      xyzFrame(1, 0),
      JSON.stringify(aseDatabase),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.nat(30),
        fc.constantFrom('', '\n', 'NaN', '-', '<', '"', '1e999', '****'),
        fc.boolean(),
        (text, at, removed, inserted, cut) => {
          const start = at % text.length;
          const spoilt = text.slice(0, start) + inserted + (cut ? '' : text.slice(start + removed));
          try {
            for (const { value } of read(spoilt).properties) expect(Number.isFinite(value)).toBe(true);
          } catch (error) {
            if (!(error instanceof InputError)) throw error;
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
