import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Crystal, latticeFromParameters, readStructure, type Vector3 } from '@interphase/core';
import { dataFolder } from '@interphase/simulation';
import { describe, expect, it } from 'vitest';
import { checkCoverage, checkCrystal, checkMobileIon } from './checks.js';

type Atom = readonly [element: string, charge: number | null, position: Vector3, occupancy?: number];

const crystal = (a: number, atoms: readonly Atom[]): Crystal => ({
  lattice: latticeFromParameters({ a, b: a, c: a, alpha: 90, beta: 90, gamma: 90 }),
  sites: atoms.map(([element, oxidationState, position, occupancy = 1], index) => ({
    label: `${element}${index + 1}`,
    position,
    species: [{ element, oxidationState, occupancy }],
  })),
});

const salt = (cation: Atom, anion: Atom) => crystal(4, [cation, anion]);

describe('checks before any model', () => {
  it('pass every structure of the catalogue', () => {
    const folder = path.join(dataFolder(), 'structures');
    const files = readdirSync(folder).filter((name) => name.endsWith('.cif'));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files)
      expect(
        () => checkCrystal(readStructure(readFileSync(path.join(folder, file), 'utf8')).crystal),
        file,
      ).not.toThrow();
  });

  it('refuse atoms on top of each other, but not those that share a place', () => {
    const close: Atom = ['Li', 1, [0.1, 0, 0]];
    expect(() => checkCrystal(salt(['Li', 1, [0, 0, 0]], close))).toThrow(/Li1 and Li2 are 0\.40 Å apart/);
    expect(() =>
      checkCrystal(
        crystal(4, [
          ['Li', 1, [0, 0, 0], 0.5],
          ['Li', 1, [0.1, 0, 0], 0.5],
          ['F', -1, [0.5, 0.5, 0.5]],
        ]),
      ),
    ).not.toThrow();
  });

  it('refuse an atom too close to its own image', () => {
    expect(() => checkCrystal(crystal(0.5, [['Li', 1, [0, 0, 0]]]))).toThrow(/Li1 and Li1/);
  });

  it('refuse oxidation states that no element takes, and cells that they leave charged', () => {
    const fluoride: Atom = ['F', -1, [0.5, 0.5, 0.5]];
    expect(() => checkCrystal(salt(['Li', 3, [0, 0, 0]], fluoride))).toThrow(/oxidation state 3/);
    expect(() => checkCrystal(salt(['Li', 1, [0, 0, 0]], ['O', 2.5, [0.5, 0.5, 0.5]]))).toThrow(/neutral/);
    expect(() => checkCrystal(salt(['Al', 3, [0, 0, 0]], fluoride))).toThrow(/charge of 2\.00/);
    expect(() => checkCrystal(salt(['Al', null, [0, 0, 0]], fluoride))).not.toThrow();
  });

  it('refuse elements that are none, ions that are not there, and coverages of 0 and 1', () => {
    expect(() => checkCrystal(salt(['Xx', 1, [0, 0, 0]], ['F', -1, [0.5, 0.5, 0.5]]))).toThrow(/Xx/);
    expect(() => checkMobileIon(['Li', 'F'], 'Na')).toThrow(/no Na/);
    for (const coverage of [0, 1, -1, 2, Number.NaN])
      expect(() => checkCoverage(coverage)).toThrow(/between 0 and 1/);
    expect(() => checkCoverage(0.999)).not.toThrow();
  });
});
