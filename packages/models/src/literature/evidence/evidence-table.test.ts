import { latticeFromParameters } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { type EvidenceValue, evidenceTable } from './evidence-table.js';

const VALUE: EvidenceValue = {
  finding: 'a-finding',
  quantity: 'migration-barrier',
  quantityUnit: 'eV',
  material: 'lithium-fluoride',
  formula: 'LiF',
  mobileIon: 'Li',
  techniques: ['density-functional-theory'],
  certainty: 'stated',
  qualifier: 'approximate',
  value: 550,
  lower: null,
  upper: null,
  unit: 'meV',
  conditions: ['temperature 300 K'],
  publications: ['someone-2020'],
};

/** Two atoms of caesium-chloride build: enough of a landscape. */
const crystal = {
  lattice: latticeFromParameters({ a: 3.2, b: 3.2, c: 3.2, alpha: 90, beta: 90, gamma: 90 }),
  sites: [
    {
      label: 'Li',
      position: [0, 0, 0] as const,
      species: [{ element: 'Li', oxidationState: null, occupancy: 1 }],
    },
    {
      label: 'F',
      position: [0.5, 0.5, 0.5] as const,
      species: [{ element: 'F', oxidationState: null, occupancy: 1 }],
    },
  ],
};

describe('evidenceTable', () => {
  it('states numbers in the unit of their quantity, ranges by their ends', () => {
    const range = { ...VALUE, qualifier: 'range', value: null, lower: 100, upper: 300 };
    expect(evidenceTable([VALUE, range], new Map()).rows).toMatchObject([
      { unit: 'eV', value: 0.55, lower: null, structure: false },
      { unit: 'eV', value: null, lower: 0.1, upper: 0.3 },
    ]);
  });

  it('adds what the landscape of a structure says, and nothing where there is none', () => {
    const structures = new Map([
      ['lithium-fluoride', { crystal, mobileIon: 'Li' }],
      ['neon', { crystal, mobileIon: 'Ne' }],
    ]);
    const [with_, without] = evidenceTable([VALUE, { ...VALUE, material: 'neon' }], structures).rows;
    expect(with_).toMatchObject({ structure: true });
    expect(with_?.['feature: barrier 1d']).toBeTypeOf('number');
    expect(without).toMatchObject({ structure: false });
  });
});
