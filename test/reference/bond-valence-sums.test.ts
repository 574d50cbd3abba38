import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCif, withOxidationStates } from '@interphase/core';
import { instabilityOf, reportSites } from '@interphase/simulation';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

/** Bond-valence sums and coordination against BVlain's figures and against well known surroundings. */

const folder = path.resolve(import.meta.dirname, '../../../shared/datasets/bvse-reference');
const present = existsSync(folder);
if (!present) console.warn(`Skipped: the reference data is not at ${folder}.`);

const reference = z.object({
  bondValence: z.record(
    z.string(),
    z.array(z.object({ atom: z.string(), charge: z.number(), bvs: z.number(), mismatch: z.number() })),
  ),
});

const crystalOf = (file: string) => parseCif(readFileSync(file, 'utf8')).crystal;

describe.skipIf(!present)('bond-valence sums of LiFePO4', () => {
  const { bondValence } = present
    ? reference.parse(JSON.parse(readFileSync(path.join(folder, 'mismatch_LiFePO4.json'), 'utf8')))
    : { bondValence: {} };
  it.each(Object.keys(bondValence))('agree with BVlain for bonds up to %s A', (cutoff) => {
    const crystal = withOxidationStates(crystalOf(path.join(folder, 'cifs/LiFePO4.cif')), {
      Li: 1,
      Fe: 2,
      P: 5,
      O: -2,
    });
    const { valences, index } = instabilityOf(crystal, Number(cutoff));
    const atoms = bondValence[cutoff] ?? [];
    const ascending = (sums: readonly number[]) => [...sums].sort((a, b) => a - b);
    for (const element of ['Li', 'Fe', 'P', 'O']) {
      const ours = crystal.sites.flatMap(({ species: [only] }, place) =>
        only?.element === element ? [valences[place]?.sum ?? Number.NaN] : [],
      );
      const theirs = atoms.filter(({ atom }) => atom === element).map(({ bvs }) => bvs);
      expect(ours.length).toBe(theirs.length);
      ascending(ours).forEach((sum, place) => {
        expect(sum).toBeCloseTo(ascending(theirs)[place] ?? Number.NaN, 3);
      });
    }
    const squares = atoms.reduce((total, { mismatch }) => total + mismatch * mismatch, 0);
    expect(index).toBeCloseTo(Math.sqrt(squares / atoms.length), 3);
  });
});

describe('what surrounds the sites of stored structures', () => {
  const structure = (slug: string) =>
    crystalOf(path.resolve(import.meta.dirname, `../../data/structures/${slug}.cif`));

  it('is octahedra and tetrahedra in LiFePO4', () => {
    const { sites, globalInstabilityIndex } = reportSites(structure('lithium-iron-phosphate'));
    const numberOf = (element: string) =>
      sites.find(({ species: [only] }) => only?.element === element)?.coordination?.number ?? Number.NaN;
    expect(numberOf('P')).toBeGreaterThan(3.9);
    expect(numberOf('P')).toBeLessThanOrEqual(4.001);
    expect(numberOf('Fe')).toBeGreaterThan(5);
    expect(numberOf('Fe')).toBeLessThan(6.01);
    expect(numberOf('Li')).toBeGreaterThan(5);
    expect(sites.map(({ letter, multiplicity }) => `${multiplicity}${letter}`).sort()).toEqual([
      '4a',
      '4c',
      '4c',
      '4c',
      '4c',
      '8d',
    ]);
    expect(globalInstabilityIndex).toBeLessThan(0.3);
  });

  it('is eight lithium around every oxygen of Li2O', () => {
    const { sites } = reportSites(structure('lithium-oxide'));
    const oxygen = sites.find(({ species: [only] }) => only?.element === 'O');
    expect(oxygen?.coordination?.number).toBeCloseTo(8, 3);
    expect(oxygen?.coordination?.ligands).toHaveLength(8);
  });
});
