import { type Crystal, compositionOf, formatFormula, InputError } from '@interphase/core';
import { bondValenceParameters, computeHopNetwork, networkThresholds } from '@interphase/simulation';
import { HIGHEST, MOST_INSTABILITY } from '../dataset/simulated/simulate-decorations.js';
import { drawExchanges } from '../decoration/draw-recipes.js';
import { isAtRim, relaxVolume } from '../decoration/instability.js';
import { decorate, exchangesText } from '../decoration/recipe.js';
import type { LoadedModel } from '../prediction/loaded-model.js';
import type { CollectedPrototype } from '../prototypes/prototype-collection.js';
import { createRandom, type Random } from '../random.js';
import { type Candidate, chooseNext } from './choose.js';

export interface ProposalOptions {
  /** Decorations to choose from. */
  readonly candidates: number;
  /** Decorations to simulate. */
  readonly count: number;
  readonly seed: number;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** A decoration that the model wants to know of, and what the engine says of it. Energies in eV. */
export interface Proposal {
  readonly prototype: string;
  readonly formula: string;
  readonly mobileIon: string;
  readonly substitutions: string;
  readonly vacancies: number;
  readonly scale: number;
  readonly predicted: number;
  /** Standard deviation that the model states, before calibration. */
  readonly spread: number;
  /** Null where the ion does not percolate below 5 eV. */
  readonly simulated: number | null;
}

/** Draws for each candidate wanted, at most. */
const PATIENCE = 20;
/** The grid of the dataset, angstrom, and the highest barrier looked for, eV. */
const SIMULATION = { resolution: 0.3, maximumEnergy: HIGHEST } as const;

type Drawn = Candidate & Omit<Proposal, 'simulated'> & { readonly crystal: Crystal };

/**
 * Draws new decorations of the prototypes, chooses those that the percolation model is least sure of and has seen
 * least like, and simulates these.
 * @throws the signal's reason when stopped
 */
export function proposeAndSimulate(
  model: LoadedModel,
  prototypes: readonly CollectedPrototype[],
  options: ProposalOptions,
): Proposal[] {
  const drawn = drawCandidates(model, prototypes, options);
  const { points, rows, width } = model.ruler;
  const known = Array.from({ length: rows }, (_, row) => points.subarray(row * width, (row + 1) * width));
  const chosen = chooseNext(known, drawn, options.count);
  return chosen.map((index, place) => {
    options.signal.throwIfAborted();
    const { crystal, point: _, ...proposal } = drawn[index]!;
    const parameters = bondValenceParameters.parse({ mobileIon: proposal.mobileIon, ...SIMULATION });
    const { network } = computeHopNetwork(crystal, parameters, {
      signal: options.signal,
      progress: () => {},
    });
    options.onProgress(options.candidates + place + 1, options.candidates + chosen.length);
    return { ...proposal, simulated: networkThresholds(network)[0] ?? null };
  });
}

function drawCandidates(
  model: LoadedModel,
  prototypes: readonly CollectedPrototype[],
  { candidates, count, seed, signal, onProgress }: ProposalOptions,
): Drawn[] {
  const random = createRandom(seed);
  const drawn: Drawn[] = [];
  const [first, ...others] = prototypes;
  if (first === undefined) return [];
  for (let turn = 0; turn < candidates * PATIENCE && drawn.length < candidates; turn++) {
    signal.throwIfAborted();
    const candidate = drawCandidate(model, random.pick([first, ...others]), random);
    if (candidate === null) continue;
    drawn.push(candidate);
    onProgress(drawn.length, candidates + count);
  }
  return drawn;
}

/** A decoration with what the model says of it; null where there is none that could be, or the model refuses it. */
function drawCandidate(model: LoadedModel, prototype: CollectedPrototype, random: Random): Drawn | null {
  const [moved, ...others] = prototype.mobileIons;
  if (moved === undefined) return null;
  const replaced = random.pick([moved, ...others]);
  const exchanges = drawExchanges(prototype.crystal, replaced, random);
  if (exchanges === null) return null;
  const recipe = (scale: number) => ({ ...exchanges, scale });
  const relaxed = relaxVolume(decorate(prototype.crystal, replaced, recipe(1)));
  if (relaxed === null || relaxed.instability > MOST_INSTABILITY || isAtRim(relaxed)) return null;
  const crystal = decorate(prototype.crystal, replaced, recipe(relaxed.scale));
  const { mobileIon } = exchanges;
  try {
    const { input } = model.task.prepare({ crystal, mobileIon });
    const inputs = [model.inputOf(input)];
    const [spread] = model.predictor.predict(inputs);
    const [point] = model.predictor.represent(inputs);
    if (spread === undefined || point === undefined) return null;
    const predicted = model.task.transform.backward(spread.mean);
    // What does not percolate below that has no barrier to learn from.
    if (predicted > SIMULATION.maximumEnergy) return null;
    return {
      crystal,
      point,
      spread: spread.spread,
      predicted,
      prototype: prototype.slug,
      formula: formatFormula(compositionOf(crystal)),
      mobileIon,
      substitutions: exchangesText(exchanges.exchanges),
      vacancies: exchanges.vacancies,
      scale: relaxed.scale,
    };
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
