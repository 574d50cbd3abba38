// Steps of molecular dynamics per second against LAMMPS, one core, same potential and start; cost over 100 times the atoms.
import { join } from 'node:path';
import { pairForceField } from '../packages/simulation/dist/force-field/pair-force-field.js';
import { randomNormal } from '../packages/simulation/dist/molecular-dynamics/random-normal.js';
import { runDynamics } from '../packages/simulation/dist/molecular-dynamics/run-dynamics.js';
import { stopCentre, thermalVelocities } from '../packages/simulation/dist/molecular-dynamics/velocities.js';
import { median } from './lib/median.mjs';
import { preparePython, startPython } from './lib/python.mjs';

const repeats = Number(process.argv[2] ?? 5);
if (!Number.isInteger(repeats) || repeats < 1) {
  console.error('Usage: node bench/molecular-dynamics.mjs [repeats]');
  process.exit(2);
}

/** Liquid argon: Lennard-Jones, eV and angstrom, cut at 2.5 sigma with the energy shifted. */
const argon = { epsilon: 0.0104, sigma: 3.4, mass: 39.948, cutoff: 8.5, skin: 1.5, timestep: 0.002 };
const DENSITY = 0.8;
const TEMPERATURE = 120;
const [STEPS, CHECKS, CHECK_EVERY] = [1000, 10, 10];
/** Largest difference of two energies at the first checks that counts as agreement, eV an atom. */
const AGREEMENT = 1e-6;

console.log(
  `Lennard-Jones argon, ${argon.cutoff} A, ${argon.timestep} ps, density ${DENSITY}, one core each\n`,
);
const python = preparePython(['lammps'], ['lammps', 'mpich']);
const lammps = python
  ? startPython(python, join(import.meta.dirname, 'molecular-dynamics-lammps.py'))
  : undefined;
const start = startOf(10);
const ratios = [];
const rates = { ours: [], theirs: [] };
let worst = 0;
for (let repeat = 0; repeat <= repeats; repeat++) {
  // In turns, so that a busy machine slows both; the first turn warms up.
  const mine = runOurs(start, STEPS);
  const theirs = await lammps?.ask({
    ...argon,
    ...start,
    steps: STEPS,
    checks: CHECKS,
    checkEvery: CHECK_EVERY,
  });
  if (theirs) {
    theirs.energies.forEach((energy, index) => {
      worst = Math.max(worst, Math.abs(energy - mine.energies[index]) / start.atoms);
    });
  }
  if (repeat === 0) continue;
  rates.ours.push(STEPS / mine.seconds);
  if (theirs) {
    rates.theirs.push(STEPS / theirs.seconds);
    ratios.push(theirs.seconds / mine.seconds);
  }
}
lammps?.stop();
console.log(`1,000 atoms, ${STEPS} steps, median of ${repeats} turns`);
console.log(`ours    ${median(rates.ours).toFixed(0).padStart(6)} steps/s`);
if (lammps) {
  console.log(`LAMMPS  ${median(rates.theirs).toFixed(0).padStart(6)} steps/s`);
  console.log(
    `ratio   ${median(ratios).toFixed(2).padStart(6)} (worst turn ${Math.min(...ratios).toFixed(2)})`,
  );
  console.log(
    `largest difference of the energies of the first ${CHECKS * CHECK_EVERY} steps: ${worst.toExponential(1)} eV an atom\n`,
  );
}

console.log('atoms    ms a step   microseconds an atom and step');
for (const side of [6, 10, 16, 22, 28]) {
  const state = startOf(side);
  const steps = Math.max(40, Math.round(400_000 / state.atoms));
  runOurs(state, Math.ceil(steps / 4));
  const { seconds } = runOurs(state, steps);
  const each = (seconds * 1000) / steps;
  console.log(
    `${String(state.atoms).padStart(6)} ${each.toFixed(3).padStart(11)} ${((1000 * each) / state.atoms).toFixed(3).padStart(10)}`,
  );
}
process.exit(worst < AGREEMENT ? 0 : 1);

/** Atoms on a simple cubic lattice that melts at once, with velocities of a seed. */
function startOf(side) {
  const spacing = argon.sigma * DENSITY ** (-1 / 3);
  const positions = [];
  for (let i = 0; i < side; i++) {
    for (let j = 0; j < side; j++) {
      for (let k = 0; k < side; k++)
        positions.push((i + 0.5) * spacing, (j + 0.5) * spacing, (k + 0.5) * spacing);
    }
  }
  const atoms = side ** 3;
  const masses = new Float64Array(atoms).fill(argon.mass);
  const velocities = thermalVelocities(masses, TEMPERATURE, randomNormal(1));
  stopCentre(velocities, masses);
  return { atoms, size: side * spacing, positions, velocities: [...velocities] };
}

function runOurs({ atoms, size, positions }, steps) {
  const { epsilon, sigma, cutoff, skin, timestep } = argon;
  const field = pairForceField({
    cell: [
      [size, 0, 0],
      [0, size, 0],
      [0, 0, size],
    ],
    kinds: Array.from({ length: atoms }, () => 0),
    energy: () => (distance) => 4 * epsilon * ((sigma / distance) ** 12 - (sigma / distance) ** 6),
    cutoff,
    skin,
    truncation: 'shift',
  });
  const energies = [];
  const checked = CHECKS * CHECK_EVERY;
  let begun = 0;
  runDynamics({
    field,
    masses: new Float64Array(atoms).fill(argon.mass),
    positions: Float64Array.from(positions),
    temperature: TEMPERATURE,
    timestep,
    equilibration: 0,
    steps: checked + steps,
    thermostat: 'NVE',
    relaxation: 1,
    freeCentre: true,
    sampleEvery: CHECK_EVERY,
    // The same seed as the start's, so the same velocities.
    random: randomNormal(1),
    onSample: ({ potential, time }) => {
      if (time <= (checked + 0.5) * timestep) {
        energies.push(potential);
        begun = performance.now();
      }
    },
  });
  return { energies, seconds: (performance.now() - begun) / 1000 };
}
