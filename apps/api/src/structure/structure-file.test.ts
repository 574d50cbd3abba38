import { parsePoscar, readExtendedXyz, readStructure, writeCif } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { structureFile } from './structure-file.js';

const poscar =
  'Li2O\n1.0\n4.6 0 0\n0 4.6 0\n0 0 4.6\nLi O\n2 1\ndirect\n0.25 0.25 0.25\n0.75 0.75 0.75\n0 0 0\n';
const { crystal } = parsePoscar(poscar);
const record = (cif: string) => ({ cif, label: 'Li2O' });

describe('a structure as a file', () => {
  const stored = record(writeCif(crystal));

  it('is the CIF that was given', () => {
    expect(structureFile(stored, 'CIF')).toBe(stored.cif);
  });

  it.each(['POSCAR', 'EXTENDED_XYZ', 'PYMATGEN_JSON'] as const)(
    'reads back from %s as the same crystal',
    (format) => {
      const read = readStructure(structureFile(stored, format) ?? '').crystal;
      expect(read.lattice.volume).toBeCloseTo(crystal.lattice.volume, 6);
      expect(read.sites.map(({ species: [only] }) => only?.element).sort()).toEqual(['Li', 'Li', 'O']);
    },
  );

  it('is null where a partly occupied site has no place', () => {
    const half = record(
      writeCif({
        ...crystal,
        sites: crystal.sites.map((site) => ({
          ...site,
          species: site.species.map((species) => ({ ...species, occupancy: 0.5 })),
        })),
      }),
    );
    expect(structureFile(half, 'POSCAR')).toBeNull();
    expect([...readExtendedXyz(structureFile(half, 'EXTENDED_XYZ') ?? '')]).toEqual([]);
    expect(structureFile(half, 'PYMATGEN_JSON')).toContain('0.5');
  });
});
