import { type Crystal, ParameterError, UnsupportedChemistryError } from '@interphase/core';
import { nearest, percentile, remoteness } from '../applicability/distance.js';
import { intervalFactor } from '../calibration/conformal.js';
import { structureFeatures } from '../features/crystal/structure-features.js';
import { type BarrierModel, inputRow } from '../registry/model-files.js';
import { targetToBarrier } from '../training/barrier-target.js';
import { predictEnsemble } from '../training/ensemble.js';
import { standardise } from '../training/standardise.js';

/** Above this percentile of held-out inputs an input is outside what the model knows. */
const OUTSIDE_ABOVE = 95;
/** Coverages that an interval may claim: below, it says little; above, no held-out score is left to hold it. */
export const COVERAGE = { lowest: 0.5, highest: 0.99 } as const;

/** A training structure near the input. */
export interface Neighbour {
  readonly label: string;
  readonly formula: string;
  /** Its simulated barrier, eV. */
  readonly target: number;
  readonly distance: number;
}

/** A predicted percolation barrier with its interval, in eV. */
export interface BarrierPrediction {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** The share of truths that intervals like [lower, upper] hold, on prototypes never seen. */
  readonly coverage: number;
  readonly unit: 'eV';
  readonly domain: {
    /** Percentile of the input's distance to the training rows, among held-out inputs. */
    readonly percentile: number;
    readonly inside: boolean;
    readonly nearest: readonly Neighbour[];
  };
  readonly warnings: readonly string[];
}

/**
 * Predicts the lowest barrier at which the ion percolates through a structure.
 * @param crystal full sites with oxidation states
 * @param coverage what the interval shall claim, 0.5 to 0.99
 * @throws ParameterError for a coverage outside, UnsupportedChemistryError for an ion that no training structure has,
 * StructureError for partial occupancy or missing oxidation states
 */
export function predictBarrier(
  model: BarrierModel,
  crystal: Crystal,
  mobileIon: string,
  coverage: number,
): BarrierPrediction {
  if (!(coverage >= COVERAGE.lowest && coverage <= COVERAGE.highest)) {
    throw new ParameterError(
      `coverage is ${coverage}; it must lie from ${COVERAGE.lowest} to ${COVERAGE.highest}.`,
      ['coverage'],
    );
  }
  if (!model.mobileIons.includes(mobileIon)) {
    throw new UnsupportedChemistryError(
      `The model has seen ${model.mobileIons.join(', ')} move, not ${mobileIon}.`,
      [mobileIon],
    );
  }
  const { description, ensemble } = model;
  const raw = inputRow(description.inputs, structureFeatures(crystal, mobileIon));
  const [spread = { mean: Number.NaN, spread: Number.NaN }] = predictEnsemble(ensemble, [raw]);
  const near = nearest(standardise(raw, description.scaling), model.inputs);
  const place = percentile(remoteness(near), description.heldOutRemoteness);
  const half = intervalFactor(description.scoreQuantiles, coverage) * spread.spread;
  return {
    value: targetToBarrier(spread.mean),
    lower: targetToBarrier(spread.mean - half),
    upper: targetToBarrier(spread.mean + half),
    coverage,
    unit: 'eV',
    domain: {
      percentile: place,
      inside: place <= OUTSIDE_ABOVE,
      nearest: near.flatMap(({ index, distance }) => {
        const row = model.rows[index];
        return row
          ? [{ label: row.id, formula: row.formula, target: row.barrier1d ?? Number.NaN, distance }]
          : [];
      }),
    },
    warnings: warnings(model, crystal, mobileIon, place),
  };
}

function warnings(model: BarrierModel, crystal: Crystal, mobileIon: string, place: number): string[] {
  const elements = new Set(crystal.sites.flatMap(({ species }) => species.map(({ element }) => element)));
  const unseen = [...elements].filter((element) => !model.elements.has(element));
  return [
    ...(place > OUTSIDE_ABOVE
      ? [
          `This structure lies further from the training structures than ${place.toFixed(0)} % of held-out ones; do not rely on the interval.`,
        ]
      : []),
    ...(unseen.length > 0 ? [`No training structure contains ${unseen.join(', ')}.`] : []),
    ...(elements.has(mobileIon)
      ? []
      : [`The structure holds no ${mobileIon}; the prediction is for an inserted ion.`]),
  ];
}
