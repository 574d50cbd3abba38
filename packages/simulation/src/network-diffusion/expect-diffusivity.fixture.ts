import { BOLTZMANN, type Matrix3 } from '@interphase/core';
import { expect } from 'vitest';
import type { TestLattice } from './lattices.fixture.js';
import { CM2_PER_ANGSTROM2, markovDiffusivity } from './markov-diffusivity.js';

/** K. */
const temperature = 600;
/** Hz. */
export const attemptFrequency = 1e13;
/** eV. */
export const kT = BOLTZMANN * temperature;
/** Of a hop over a barrier (eV), in cm2/s for a displacement of an angstrom. */
export const rate = (barrier: number) => attemptFrequency * Math.exp(-barrier / kT) * CM2_PER_ANGSTROM2;
/** The diffusivity of a lattice, at 600 K unless told. */
export const diffusion = ({ cell, network }: TestLattice, kelvin = temperature) =>
  markovDiffusivity(network, { cell, temperature: kelvin, attemptFrequency });

/** Each component within 1e-9 of the size, which is the largest component unless given. */
export function expectTensor(
  actual: Matrix3,
  expected: Matrix3 | number[][],
  size = Math.max(...expected.flat().map(Math.abs)),
) {
  for (const i of [0, 1, 2]) {
    for (const j of [0, 1, 2]) {
      expect(Math.abs(actual[i]![j]! - expected[i]![j]!)).toBeLessThanOrEqual(1e-9 * size);
    }
  }
}
