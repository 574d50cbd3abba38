import type { Artifact, ComputedValue, EngineResult } from '../engine/engine.js';
import { convexHull, hullVoltages } from './ground-states.js';
import type { ClusterExpansionParameters } from './parameters.js';
import type { ExpansionPart, SharedExpansion } from './run-part.js';
import type { SweepPoint } from './sweep.js';

/** Shares of the sites by which sweeps up and down may differ before it is said. */
const HYSTERESIS = 0.05;

/** What the parts so far say together. */
export function resultsOf(
  parts: readonly ExpansionPart[],
  parameters: ClusterExpansionParameters,
): EngineResult {
  const shared = parts[0]?.shared;
  if (!shared) return { properties: [], artifacts: [], warnings: [] };
  const sweeps = parts.flatMap(({ sweep }) => (sweep ? [sweep] : []));
  const annealed = parts.flatMap((part) => (part.annealed ? [part.annealed] : []));
  const curve = averageSweeps(sweeps.map(({ points }) => points));
  const { metal, reference } = referenceOf(shared, parameters);
  const charge = Math.abs(shared.ion.charge);
  const formation = ({ composition, energy }: { composition: number; energy: number }): number =>
    energy - (1 - composition) * shared.ends.empty - composition * shared.ends.full;
  const states = [
    { composition: 0, energy: shared.ends.empty, origin: 'empty' },
    { composition: 1, energy: shared.ends.full, origin: 'full' },
    ...(shared.fit?.energies ?? []).map(({ composition, predicted }) => ({
      composition,
      energy: predicted,
      origin: 'ordering',
    })),
    ...annealed.map(({ composition, lowest }) => ({ composition, energy: lowest, origin: 'cooling' })),
  ];
  const hull = convexHull(states);
  const artifacts: Artifact[] = [
    {
      name: 'clusters',
      description:
        'Orbits of clusters: number of sites, their labels, largest distance within (angstrom), clusters per primitive cell, interaction and its standard error (eV per cluster; null where not known); energy of the empty cluster in eV per primitive cell.',
      data: {
        empty: shared.model.empty,
        sitesPerCell: shared.sitesPerCell,
        orbits: shared.model.orbits.map((orbit, k) => ({
          ...orbit,
          sites: shared.sites[k],
          standardError: shared.fit?.standardErrors?.[k] ?? null,
        })),
      },
    },
    ...fitArtifacts(shared),
    {
      name: 'voltage',
      description:
        'Equilibrium at the temperature of the run: chemical potential of the ion (eV), share of its sites that it fills with its standard error, voltage (V) against the reference, energy (eV per site); sweeps holds each run from the empty crystal up or from the full one down; steps the voltages between ground states at 0 K.',
      data: {
        temperature: parameters.temperature,
        reference,
        composition: curve.map(({ composition }) => composition),
        standardError: curve.map(({ compositionError }) => compositionError),
        voltage: curve.map(({ potential }) => (metal - potential) / charge),
        chemicalPotential: curve.map(({ potential }) => potential),
        energy: curve.map(({ energy }) => energy),
        sweeps: sweeps.map(({ downwards, points }) => ({
          direction: downwards ? 'down' : 'up',
          composition: points.map(({ composition }) => composition),
        })),
        steps: hullVoltages(hull, metal, charge),
      },
    },
    {
      name: 'energies',
      description:
        'Formation energies (eV per site of the ion, against the full and the empty crystal) by the share of sites filled: states (orderings that were fitted to, and lowest ones found by cooling), hull (ground states), and ordering: random filling, mean at the temperature with its standard error, lowest found.',
      data: {
        states: states.map((state) => ({
          composition: state.composition,
          energy: formation(state),
          origin: state.origin,
        })),
        hull: hull.map((state) => ({ composition: state.composition, energy: formation(state) })),
        ordering: annealed.map(({ composition, lowest, energy, energyError, random }) => ({
          composition,
          random: formation({ composition, energy: random }),
          energy: formation({ composition, energy }),
          standardError: energyError,
          lowest: formation({ composition, energy: lowest }),
        })),
      },
    },
    {
      name: 'model',
      description:
        'The expansion as a file, which the parameter `model` takes: basis, species of the sites, cut-offs (angstrom), empty cluster (eV per primitive cell) and orbits with their interactions (eV per cluster).',
      data: { ...shared.model },
    },
  ];
  const properties: ComputedValue[] = [
    ...(shared.fit
      ? [
          {
            quantity: 'cross-validation-error',
            value: shared.fit.error,
            uncertainty: null,
            unit: 'eV',
            conditions: [{ name: 'folds', value: `${shared.fit.folds}`, unit: null }],
          },
        ]
      : []),
    ...annealed.map(
      ({ composition, random, energy, energyError }): ComputedValue => ({
        quantity: 'ordering-energy',
        value: random - energy,
        uncertainty: energyError,
        unit: 'eV',
        conditions: [
          { name: 'composition', value: `${Number(composition.toFixed(4))}`, unit: null },
          { name: 'temperature', value: `${parameters.temperature}`, unit: 'K' },
        ],
      }),
    ),
    ...(parameters.metalEnergy === undefined
      ? []
      : [
          {
            quantity: 'voltage',
            value: (parameters.metalEnergy - (shared.ends.full - shared.ends.empty)) / charge,
            uncertainty: null,
            unit: 'V',
            conditions: [{ name: 'composition', value: '0 to 1', unit: null }],
          },
        ]),
  ];
  return { properties, artifacts, warnings: warningsOf(shared, parameters, sweeps) };
}

function fitArtifacts({ fit, source }: SharedExpansion): Artifact[] {
  if (!fit) return [];
  const errors = fit.energies.map(({ given, predicted }) => predicted - given);
  const mean = (of: (error: number) => number): number =>
    errors.reduce((sum, error) => sum + of(error), 0) / errors.length;
  return [
    {
      name: 'fit',
      description:
        'Energies that were fitted to (eV per site of the ion): share of sites filled, primitive cells, given, predicted, and predicted by fits that did not see them (validated); root mean square, mean absolute and largest error of predicted.',
      data: {
        source,
        kind: fit.kind,
        rows: fit.energies,
        rootMeanSquareError: Math.sqrt(mean((error) => error * error)),
        meanAbsoluteError: mean(Math.abs),
        largestError: Math.max(...errors.map(Math.abs)),
      },
    },
    {
      name: 'cross-validation',
      description:
        'Root mean square error (eV per site of the ion) of predictions of energies left out, at the chosen penalty and at each that was tried; folds that were left out in turn.',
      data: { folds: fit.folds, penalty: fit.penalty, error: fit.error, tried: fit.tried },
    },
  ];
}

/** The energy per ion that voltages count from. */
function referenceOf(
  { ends }: SharedExpansion,
  { metalEnergy }: ClusterExpansionParameters,
): { metal: number; reference: 'metal' | 'mean' } {
  return metalEnergy === undefined
    ? { metal: ends.full - ends.empty, reference: 'mean' }
    : { metal: metalEnergy, reference: 'metal' };
}

/** The sweeps' mean at each chemical potential, with the standard error over them (of one alone, its own). */
function averageSweeps(sweeps: readonly (readonly SweepPoint[])[]): SweepPoint[] {
  const [first = []] = sweeps;
  return first.map((point, k) => {
    const all = sweeps.map((points) => points[k] ?? point);
    const mean = (of: (one: SweepPoint) => number): number =>
      all.reduce((sum, one) => sum + of(one), 0) / all.length;
    const composition = mean((one) => one.composition);
    const scatter = all.reduce((sum, one) => sum + (one.composition - composition) ** 2, 0);
    return {
      potential: point.potential,
      composition,
      compositionError:
        all.length > 1 ? Math.sqrt(scatter / (all.length * (all.length - 1))) : point.compositionError,
      energy: mean((one) => one.energy),
    };
  });
}

function warningsOf(
  shared: SharedExpansion,
  { metalEnergy }: ClusterExpansionParameters,
  sweeps: readonly { downwards: boolean; points: readonly SweepPoint[] }[],
): string[] {
  const warnings = [...shared.warnings];
  if (shared.source === 'bond-valence energies') {
    warnings.push(
      'The energies are bond-valence energies of a rigid framework (attraction to it, screened repulsion between ions), not first-principles ones: they show how ions order, and the voltages are not those of a cell. Give `training` for that.',
    );
  }
  if (metalEnergy === undefined) {
    warnings.push(
      "Voltages count from their mean over all compositions, because the energy of the ion's metal (metalEnergy) was not given.",
    );
  }
  const { fit, model } = shared;
  const kept = model.orbits.filter(({ coefficient }) => coefficient !== 0).length;
  if (fit && fit.energies.length < 2 * kept) {
    warnings.push(
      `${fit.energies.length} energies for ${kept} interactions: fewer than two each; the cross-validation error says what they are worth.`,
    );
  }
  const widest = widestGap(sweeps);
  if (widest > HYSTERESIS) {
    warnings.push(
      `Sweeps up and down differ by up to ${widest.toFixed(2)} of the sites at the same chemical potential: two phases meet there, or the runs are too short (passes).`,
    );
  }
  return warnings;
}

/** Largest difference between the mean compositions of sweeps up and down. */
function widestGap(sweeps: readonly { downwards: boolean; points: readonly SweepPoint[] }[]): number {
  const [up, down] = [false, true].map((downwards) =>
    averageSweeps(sweeps.filter((sweep) => sweep.downwards === downwards).map(({ points }) => points)),
  );
  if (!up?.length || !down?.length) return 0;
  return up.reduce((most, point, k) => Math.max(most, Math.abs(point.composition - down[k]!.composition)), 0);
}
