import { BOLTZMANN, type Matrix3 } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { pairForceField } from '../force-field/pair-force-field.js';
import { straightLine } from '../trajectory/straight-line.js';
import { nextKineticEnergy } from './csvr.js';
import { randomNormal } from './random-normal.js';
import { type DynamicsSample, type DynamicsSettings, runDynamics } from './run-dynamics.js';
import { ACCELERATION, thermalVelocities } from './velocities.js';

const EPSILON = 0.0104;
const SIGMA = 3.4;
/** 125 argon atoms of two isotopes, which start on a lattice and melt. */
function argon(overrides: Partial<DynamicsSettings> = {}) {
  const side = 5;
  const spacing = 3.75;
  const positions = new Float64Array(3 * side ** 3);
  for (let atom = 0; atom < side ** 3; atom++) {
    const place = [atom % side, Math.floor(atom / side) % side, Math.floor(atom / side ** 2)];
    for (let axis = 0; axis < 3; axis++) positions[3 * atom + axis] = place[axis]! * spacing;
  }
  const a = side * spacing;
  const cell: Matrix3 = [
    [a, 0, 0],
    [0, a, 0],
    [0, 0, a],
  ];
  const samples: DynamicsSample[] = [];
  const settings: DynamicsSettings = {
    field: pairForceField({
      cell,
      kinds: Array.from({ length: side ** 3 }, () => 0),
      energy: () => (r) => 4 * EPSILON * ((SIGMA / r) ** 12 - (SIGMA / r) ** 6),
      cutoff: 8,
    }),
    masses: Float64Array.from({ length: side ** 3 }, (_, atom) => (atom % 2 === 0 ? 39.948 : 80)),
    positions,
    temperature: 130,
    timestep: 0.004,
    equilibration: 1500,
    steps: 4000,
    thermostat: 'NVE',
    relaxation: 0.2,
    freeCentre: true,
    sampleEvery: 10,
    random: randomNormal(7),
    onSample: (sample) => samples.push(sample),
    ...overrides,
  };
  return { settings, samples };
}
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('runDynamics', () => {
  it('keeps the total energy without a thermostat', () => {
    const { settings, samples } = argon();
    runDynamics(settings);
    const totals = samples.map(({ potential, kinetic }) => potential + kinetic);
    const slope = straightLine(
      samples.map(({ time }) => time),
      totals,
    ).slope;
    // 1e-6 eV an atom and picosecond is 1e-4 of kT in the whole run of 16 ps.
    expect(Math.abs(slope) / 125).toBeLessThan(1e-6);
    expect(Math.max(...totals) - Math.min(...totals)).toBeLessThan(
      0.02 * mean(samples.map((s) => s.kinetic)),
    );
  });

  it('holds temperature and its canonical spread with CSVR, and the conserved energy', () => {
    const { settings, samples } = argon({ thermostat: 'CSVR', steps: 12_000 });
    runDynamics(settings);
    const kelvins = samples.map(({ temperature }) => temperature);
    expect(Math.abs(mean(kelvins) / 130 - 1)).toBeLessThan(0.02);
    const spread = Math.sqrt(mean(kelvins.map((kelvin) => (kelvin - mean(kelvins)) ** 2)));
    expect(spread / (130 * Math.sqrt(2 / 372))).toBeGreaterThan(0.8);
    expect(spread / (130 * Math.sqrt(2 / 372))).toBeLessThan(1.25);
    const conserved = samples.map((sample) => sample.conserved);
    expect((Math.max(...conserved) - Math.min(...conserved)) / 125).toBeLessThan(2e-4);
  });

  it('makes the same run of the same seed and another of another', () => {
    const end = (seed: number) => {
      const { settings } = argon({ random: randomNormal(seed), equilibration: 50, steps: 50 });
      runDynamics(settings);
      return [...settings.positions];
    };
    expect(end(1)).toEqual(end(1));
    expect(end(1)).not.toEqual(end(2));
  });

  it('says so when atoms fly apart', () => {
    const { settings } = argon({ timestep: 0.5 });
    expect(() => runDynamics(settings)).toThrow(/timestep/);
  });
});

describe('thermalVelocities', () => {
  it('gives light and heavy atoms the same energy', () => {
    const masses = Float64Array.from({ length: 20_000 }, (_, atom) => (atom % 2 === 0 ? 7 : 200));
    const velocities = thermalVelocities(masses, 500, randomNormal(2));
    for (const parity of [0, 1]) {
      let twice = 0;
      velocities.forEach((velocity, x) => {
        const atom = Math.floor(x / 3);
        if (atom % 2 === parity) twice += (masses[atom]! * velocity * velocity) / ACCELERATION;
      });
      expect(Math.abs(twice / (30_000 * BOLTZMANN * 500) - 1)).toBeLessThan(0.03);
    }
  });
});

describe('nextKineticEnergy', () => {
  it('draws from the canonical distribution', () => {
    const random = randomNormal(11);
    const settings = { temperature: 300, freedoms: 6, share: 0.5 };
    let kinetic = 1;
    let [first, second] = [0, 0];
    const draws = 200_000;
    for (let k = 0; k < draws; k++) {
      kinetic = nextKineticEnergy(kinetic, settings, random);
      const reduced = kinetic / (BOLTZMANN * 300);
      first += reduced / draws;
      second += reduced ** 2 / draws;
    }
    // A gamma distribution of shape 3: mean 3, variance 3.
    expect(first).toBeCloseTo(3, 1);
    expect(Math.abs(second - first ** 2 - 3)).toBeLessThan(0.15);
  });
});
