import { type Crystal, ParameterError } from '@interphase/core';
import type { Artifact, Engine, EngineResult } from '../engine/engine.js';
import { type Pace, paceStage } from '../engine/pace.js';
import { bondValenceForceField } from '../force-field/bond-valence-force-field.js';
import type { ForceField } from '../force-field/force-field.js';
import { pairForceField } from '../force-field/pair-force-field.js';
import { pairPotentialsFromData } from '../force-field/pair-potentials.js';
import { parseIon } from '../interaction/ion.js';
import { prepareCrystal } from '../preparation/prepare-crystal.js';
import { straightLine } from '../trajectory/straight-line.js';
import { thinned } from '../trajectory/thinned.js';
import { analyseFrames, type TrajectoryAnalysis } from '../trajectory/trajectory-analysis.js';
import { transportResults } from '../trajectory/transport-results.js';
import { type DynamicsCell, dynamicsCell } from './dynamics-cell.js';
import { type MolecularDynamicsParameters, molecularDynamicsParameters } from './parameters.js';
import { randomNormal } from './random-normal.js';
import { type DynamicsSample, runDynamics } from './run-dynamics.js';
import { stiffEnough } from './stiff-enough.js';

/** Spring of the framework where none is asked for, eV/angstrom^2: <u^2> = 0.0086 angstrom^2 at 300 K. */
const STIFFNESS = 3;
/** Atoms times steps of all temperatures that one run may take: about three hours of one core. */
const MOST_WORK = 5e9;
/** Positions are looked at this often, ps, or more rarely in a run of more than 4000 such times. */
const SAMPLING = 0.02;
/**
 * Relaxation times of the thermostat that an equilibration lasts at least. Atoms start on their sites, so half of their
 * kinetic energy goes into the springs at once; in six solid electrolytes and cathodes at 600 and 1200 K with 0.5 ps,
 * temperature and potential energy came to their later means within 3 ps.
 */
const SETTLING = 6;
/** Points of the energy curves. */
const ENERGIES = 400;

/** Molecular dynamics with bond-valence or given pair energies, and the transport that follows from it. */
export const molecularDynamicsEngine: Engine<MolecularDynamicsParameters> = {
  method: 'MOLECULAR_DYNAMICS',
  version: '1.1.0',
  structure: 'required',
  parameters: molecularDynamicsParameters,
  run(crystal, parameters, context): EngineResult {
    const stated = parseIon(parameters.mobileIon);
    const prepared = prepareCrystal(crystal, {
      mobileIon: stated.element,
      oxidationStates: parameters.oxidationStates,
      seed: parameters.seed,
    });
    const cell = dynamicsCell(prepared.crystal, stated, parameters.minimumAtoms);
    requireAffordable(cell, parameters);
    const warnings = [...prepared.warnings];
    const bare = fieldOf(cell.crystal, cell.elements, parameters);
    const asked = parameters.restraint ?? (parameters.potentials ? 0 : STIFFNESS);
    const temperatures = [...new Set(parameters.temperatures)].sort((a, b) => a - b);
    const { field, stiffness } =
      asked > 0 && cell.held > 0
        ? stiffEnough(
            bare,
            cell,
            {
              stiffness: asked,
              temperature: temperatures.at(-1) ?? 0,
              timestep: parameters.timestep,
              seed: parameters.seed,
            },
            paceStage(context, 'Holding the framework', 0, 0.05),
          )
        : { field: bare, stiffness: 0 };
    warnings.push(...frameworkWarnings(asked, stiffness));
    const runs = temperatures.map((temperature, index) => {
      const share = 0.94 / temperatures.length;
      const from = 0.05 + index * share;
      const pace = paceStage(
        context,
        `Moving ${cell.elements.length} atoms at ${temperature} K`,
        from,
        from + share,
      );
      return runAt(temperature, index, { cell, field, stiffness }, parameters, pace);
    });
    const transport = transportResults(
      cell.ion,
      runs.map(({ analysis }) => analysis),
    );
    context.progress(1, 'Done');
    return {
      properties: transport.properties,
      artifacts: [...transport.artifacts, energiesOf(runs, cell.elements.length)],
      warnings: [...warnings, ...transport.warnings],
    };
  },
};

interface TemperatureRun {
  readonly temperature: number;
  readonly analysis: TrajectoryAnalysis;
  readonly energies: readonly DynamicsSample[];
}

function runAt(
  temperature: number,
  index: number,
  { cell, field, stiffness }: { cell: DynamicsCell; field: ForceField; stiffness: number },
  parameters: MolecularDynamicsParameters,
  onStep: Pace,
): TemperatureRun {
  const { timestep, picoseconds } = parameters;
  const steps = Math.ceil(picoseconds / timestep);
  const positions = cell.positions.slice();
  const energies = thinned<DynamicsSample>(ENERGIES);
  const analyser = analyseFrames({
    elements: cell.elements,
    mobile: cell.ion.element,
    densityCell: cell.unit,
    densityCells: cell.cells,
    temperature,
  });
  runDynamics({
    field,
    masses: cell.masses,
    positions,
    temperature,
    timestep,
    equilibration: Math.round(equilibrationOf(parameters) / timestep),
    steps,
    thermostat: parameters.thermostat,
    relaxation: parameters.relaxation,
    freeCentre: stiffness === 0,
    sampleEvery: Math.max(1, Math.round(SAMPLING / timestep), Math.floor(steps / 4000)),
    // Another start for each temperature, so that their errors are independent.
    random: randomNormal(parameters.seed + index),
    onSample(sample, at) {
      energies.add(() => sample);
      analyser.add(sample.time, cell.crystal.lattice.matrix, at);
    },
    onStep,
  });
  return { temperature, analysis: analyser.finish(), energies: energies.items() };
}

function fieldOf(
  crystal: Crystal,
  elements: readonly string[],
  { potentials, cutoff }: MolecularDynamicsParameters,
): ForceField {
  if (!potentials) return bondValenceForceField(crystal, { cutoff });
  const names = [...new Set(elements)];
  return pairForceField({
    cell: crystal.lattice.matrix,
    kinds: elements.map((name) => names.indexOf(name)),
    energy: pairPotentialsFromData(potentials, names),
    cutoff,
  });
}

/** Length of the equilibration, ps. */
function equilibrationOf({ equilibration, picoseconds, relaxation }: MolecularDynamicsParameters): number {
  return equilibration === 0 ? 0 : Math.max(equilibration * picoseconds, SETTLING * relaxation);
}

function requireAffordable({ elements }: DynamicsCell, parameters: MolecularDynamicsParameters): void {
  const { picoseconds, timestep, temperatures } = parameters;
  const steps = (equilibrationOf(parameters) + picoseconds) / timestep;
  const work = elements.length * temperatures.length * steps;
  if (work <= MOST_WORK) return;
  throw new ParameterError(
    `${elements.length.toLocaleString('en')} atoms for ${picoseconds} ps at ${temperatures.length} temperatures are ${work.toExponential(1)} steps of an atom; a run may take ${MOST_WORK.toExponential(0)}. Take fewer atoms, picoseconds or temperatures.`,
    ['picoseconds'],
  );
}

function frameworkWarnings(asked: number, stiffness: number): string[] {
  if (stiffness === 0) {
    return ['All atoms are free: pair energies alone often do not hold a framework; look at the trajectory.'];
  }
  const raised = stiffness > asked ? ` (${asked} did not hold it)` : '';
  return [
    `Framework atoms are tied to their measured places by springs of ${stiffness} eV/angstrom^2${raised}: diffusivities are those of ions in a vibrating framework that does not relax around them.`,
  ];
}

function energiesOf(runs: readonly TemperatureRun[], atoms: number): Artifact {
  return {
    name: 'energies',
    description:
      'Potential and kinetic energy (eV) and temperature (kelvin) against time (ps); driftPerAtomPerPicosecond (eV) is the slope of the conserved energy, which is the total energy less what the thermostat put in.',
    data: {
      series: runs.map(({ temperature, energies }) => ({
        temperature,
        time: energies.map(({ time }) => Number(time.toFixed(4))),
        potential: energies.map(({ potential }) => Number(potential.toFixed(5))),
        kinetic: energies.map(({ kinetic }) => Number(kinetic.toFixed(5))),
        kelvin: energies.map((sample) => Number(sample.temperature.toFixed(2))),
        driftPerAtomPerPicosecond:
          straightLine(
            energies.map(({ time }) => time),
            energies.map(({ conserved }) => conserved),
          ).slope / atoms,
      })),
    },
  };
}
