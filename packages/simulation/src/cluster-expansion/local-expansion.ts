import { type Crystal, ParameterError, type Vector3 } from '@interphase/core';
import type { Artifact, ComputedValue, EngineResult } from '../engine/engine.js';
import type { Pace } from '../engine/pace.js';
import { sitesAround } from './cluster-orbits.js';
import { writeKmcpyModel } from './kmcpy-model.js';
import { type LocalClusterExpansion, localEvaluator } from './local-cluster-expansion.js';
import { type LocalClusters, localOrbits, type MigrationUnit } from './local-orbits.js';
import type { ClusterExpansionParameters, LocalExpansionParameters } from './parameters.js';
import { type ParentLattice, parentLattice } from './parent-lattice.js';
import { type ValidatedFit, validatedFit } from './validated-fit.js';

/**
 * The barrier of a hop as an expansion in what stands around it: sites and clusters by symmetry and, where barriers are
 * given, a fit to them and its model in kMCpy's format.
 * @throws ParameterError when a kind of site or a state is not there, or the barriers are too few
 */
export function expandBarriers(
  crystal: Crystal,
  local: LocalExpansionParameters,
  parameters: ClusterExpansionParameters,
  pace: Pace,
): EngineResult {
  const parent = parentLattice(crystal, local.species, { basis: parameters.basis });
  const clusters = localOrbits(parent, unitOf(parent, local), parameters.clusterCutoffs);
  const fit = local.barriers ? fitBarriers(clusters, local.barriers, parameters, pace) : null;
  const properties: ComputedValue[] = fit
    ? [
        {
          quantity: 'cross-validation-error',
          value: fit.error,
          uncertainty: null,
          unit: 'eV',
          conditions: [{ name: 'folds', value: `${fit.folds}`, unit: null }],
        },
      ]
    : [];
  return {
    properties,
    artifacts: [
      {
        name: 'sites',
        description:
          'Sites around the hop in the order of occupations: label, position from its centre (cartesian, angstrom), species in the order of the states.',
        data: {
          operations: clusters.operations,
          sites: clusters.sites.map(({ label, position }) => ({
            label,
            position,
            species: parent.active.find((site) => site.label === label)?.species ?? [],
          })),
        },
      },
      clusterArtifact(clusters, fit),
      ...(fit && local.barriers ? fitArtifacts(fit, local.barriers) : []),
    ],
    warnings: fit
      ? warningsOf(fit)
      : ['No barriers were given, so the sites and clusters are listed without a fit.'],
  };
}

/** The site, or the shortest hop between two kinds of sites, that barriers are expanded around. */
function unitOf(parent: ParentLattice, { around, radius }: LocalExpansionParameters): MigrationUnit {
  const [first, second] = around.map((label, k) => {
    const found = parent.active.find((site) => site.label === label);
    if (found) return found;
    throw new ParameterError(
      `There is no site ${label} whose occupation varies; there are ${[...new Set(parent.active.map((site) => site.label))].join(', ')}`,
      ['local', 'around', String(k)],
    );
  });
  if (!first) throw new ParameterError('Name the site to expand around', ['local', 'around']);
  if (!second) return { centre: first.position, radius };
  const [nearest] = sitesAround(parent, parent.active.indexOf(first), FARTHEST_HOP)
    .filter(({ site }) => parent.active[site]!.label === second.label)
    .sort((a, b) => a.distance - b.distance);
  if (!nearest) {
    throw new ParameterError(`No ${second.label} lies within ${FARTHEST_HOP} Å of ${first.label}`, [
      'local',
      'around',
      '1',
    ]);
  }
  const [x, y, z] = parent.active[nearest.site]!.position;
  const end: Vector3 = [x + nearest.cell[0], y + nearest.cell[1], z + nearest.cell[2]];
  const middle = (axis: 0 | 1 | 2): number => (first.position[axis] + end[axis]) / 2;
  const centre: Vector3 = [middle(0), middle(1), middle(2)];
  return { centre, ends: [first.position, end], radius };
}

/** Angstrom; no ion hops farther. */
const FARTHEST_HOP = 8;

interface BarrierFit extends ValidatedFit {
  readonly expansion: LocalClusterExpansion;
}

function fitBarriers(
  { sites, orbits }: LocalClusters,
  barriers: NonNullable<LocalExpansionParameters['barriers']>,
  parameters: ClusterExpansionParameters,
  pace: Pace,
): BarrierFit {
  const unit = { sites, orbits: orbits.map((orbit) => ({ ...orbit, coefficient: 1 })), empty: 0 };
  const evaluator = localEvaluator(unit);
  barriers.forEach(({ occupation, barrier }, k) => {
    const at = ['local', 'barriers', String(k)];
    if (occupation.length !== sites.length) {
      throw new ParameterError(
        `Barrier ${k} names the states of ${occupation.length} sites, and ${sites.length} lie around the hop`,
        [...at, 'occupation'],
      );
    }
    const odd = occupation.findIndex((state, site) => state >= sites[site]!.functions.length);
    if (odd >= 0) {
      throw new ParameterError(
        `Site ${odd} (${sites[odd]!.label}) has no state ${occupation[odd]}: it has ${sites[odd]!.functions.length}, counted from 0`,
        [...at, 'occupation', String(odd)],
      );
    }
    if (barrier < 0) throw new ParameterError(`Barrier ${k} is negative`, [...at, 'barrier']);
  });
  const data = {
    rows: barriers.map(({ occupation }) => evaluator.correlations(occupation)),
    targets: barriers.map(({ barrier }) => barrier),
    weights: barriers.map(({ weight }) => weight),
  };
  const fit = validatedFit(data, parameters, ['local', 'barriers'], pace);
  const coefficients = orbits.map((orbit, k) => ({ ...orbit, coefficient: fit.coefficients[k] ?? 0 }));
  return { ...fit, expansion: { sites, orbits: coefficients, empty: fit.intercept } };
}

function clusterArtifact({ sites, orbits }: LocalClusters, fit: BarrierFit | null): Artifact {
  return {
    name: 'clusters',
    description:
      'Orbits of clusters around the hop: clusters (indices of sites), functions on their sites, labels, multiplicity; interaction and its standard error (eV per cluster) where barriers were given, and that of the empty cluster (eV).',
    data: {
      empty: fit?.intercept ?? null,
      orbits: orbits.map(({ clusters, functions }, k) => ({
        size: clusters[0]?.length ?? 0,
        multiplicity: clusters.length,
        sites: (clusters[0] ?? []).map((site) => sites[site]!.label),
        clusters,
        functions,
        coefficient: fit?.coefficients[k] ?? null,
        standardError: fit?.standardErrors?.coefficients[k] ?? null,
      })),
    },
  };
}

function fitArtifacts(
  fit: BarrierFit,
  barriers: NonNullable<LocalExpansionParameters['barriers']>,
): Artifact[] {
  const errors = barriers.map(({ barrier }, k) => fit.predicted[k]! - barrier);
  const mean = (of: (error: number) => number): number =>
    errors.reduce((sum, error) => sum + of(error), 0) / errors.length;
  return [
    {
      name: 'fit',
      description:
        'Barriers (eV) given, predicted, and predicted by fits that did not see them (validated); root mean square, mean absolute and largest error of predicted.',
      data: {
        source: 'given barriers',
        rows: barriers.map(({ barrier }, k) => ({
          given: barrier,
          predicted: fit.predicted[k],
          validated: fit.validated[k],
        })),
        rootMeanSquareError: Math.sqrt(mean((error) => error * error)),
        meanAbsoluteError: mean(Math.abs),
        largestError: Math.max(...errors.map(Math.abs)),
      },
    },
    {
      name: 'cross-validation',
      description:
        'Root mean square error (eV) of predictions of barriers left out, at the chosen penalty and at each that was tried; folds that were left out in turn.',
      data: { folds: fit.folds, penalty: fit.penalty, error: fit.error, tried: fit.tried },
    },
    {
      name: 'model',
      description: "The expansion in the format of kMCpy's model file (meV).",
      data: writeKmcpyModel({ kra: fit.expansion, site: null }),
    },
  ];
}

function warningsOf({ coefficients, predicted }: BarrierFit): string[] {
  const kept = coefficients.filter((value) => value !== 0).length;
  if (predicted.length >= 2 * kept) return [];
  return [
    `${predicted.length} barriers for ${kept} interactions: fewer than two each; the cross-validation error says what they are worth.`,
  ];
}
