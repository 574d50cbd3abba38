import { BOLTZMANN, type Matrix3 } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { pairForceField } from '../../packages/simulation/src/force-field/pair-force-field.js';
import { randomNormal } from '../../packages/simulation/src/molecular-dynamics/random-normal.js';
import { runDynamics } from '../../packages/simulation/src/molecular-dynamics/run-dynamics.js';

/**
 * Lennard-Jones liquid at T* = 0.85, cut at 3 sigma with analytic tail corrections: reduced energy of an atom, known to
 * 5e-4, and pressure, to 2e-3. NIST Standard Reference Simulation Website (database 173, 10.18434/T4M88Q),
 * “Lennard-Jones Fluid Properties”, Monte Carlo, NVT: nist.gov/mml/csd/informatics_research/lj_pure.cfm
 */
const published = [
  { density: 0.776, energy: -5.5121, pressure: 0.0067714 },
  { density: 0.86, energy: -6.0305, pressure: 1.266 },
];
const TEMPERATURE = 0.85;
const CUTOFF = 3;
/** Reduced units turned into those of the program: any epsilon and sigma will do. */
const [EPSILON, SIGMA] = [0.0104, 3.4];
const form = (r: number) => 4 * EPSILON * ((SIGMA / r) ** 12 - (SIGMA / r) ** 6);

describe('a Lennard-Jones liquid against NIST', () => {
  it.each(published)(
    'density $density',
    ({ density, energy, pressure }) => {
      const side = 8;
      const atoms = side ** 3;
      const spacing = SIGMA * density ** (-1 / 3);
      const a = side * spacing;
      const cell: Matrix3 = [
        [a, 0, 0],
        [0, a, 0],
        [0, 0, a],
      ];
      const positions = Float64Array.from({ length: 3 * atoms }, (_, x) => {
        const atom = Math.floor(x / 3);
        return spacing * [atom % side, Math.floor(atom / side) % side, Math.floor(atom / side ** 2)][x % 3]!;
      });
      const field = (truncation: 'shift' | 'cut') =>
        pairForceField({
          cell,
          kinds: Array.from({ length: atoms }, () => 0),
          energy: () => form,
          cutoff: CUTOFF * SIGMA,
          truncation,
        });
      // The same forces; the shift only keeps the energy of the run continuous.
      const moving = field('shift');
      const measured = field('cut');
      const forces = new Float64Array(3 * atoms);
      let [sumEnergy, sumPressure, samples] = [0, 0, 0];
      runDynamics({
        field: moving,
        masses: new Float64Array(atoms).fill(39.948),
        positions,
        temperature: (TEMPERATURE * EPSILON) / BOLTZMANN,
        timestep: 0.006,
        equilibration: 1500,
        steps: 4000,
        thermostat: 'CSVR',
        relaxation: 0.3,
        freeCentre: true,
        sampleEvery: 20,
        random: randomNormal(3),
        onSample(_, at) {
          sumEnergy += measured.evaluate(at, forces) / (atoms * EPSILON);
          const kinetic = atoms * TEMPERATURE * EPSILON;
          sumPressure += ((kinetic + measured.virial() / 3) / a ** 3) * (SIGMA ** 3 / EPSILON);
          samples++;
        },
      });
      const third = CUTOFF ** -3;
      const tailEnergy = (8 / 3) * Math.PI * density * (third ** 3 / 3 - third);
      const tailPressure = (16 / 3) * Math.PI * density ** 2 * ((2 / 3) * third ** 3 - third);
      expect(Math.abs(sumEnergy / samples + tailEnergy - energy)).toBeLessThan(0.015);
      expect(Math.abs(sumPressure / samples + tailPressure - pressure)).toBeLessThan(0.08);
    },
    120_000,
  );
});
