import { ParameterError } from '@interphase/core';
import type { Random } from '../random/random.js';
import { centredHopModel } from './centred-model.js';
import { customHopModel } from './custom-model.js';
import { disperse } from './disperse.js';
import type { HopModel } from './hop-model.js';
import { countCells } from './hop-system.js';
import { nasiconExpansions, nasiconLattice } from './nasicon-lattice.js';
import { type LatticeKineticMonteCarloParameters, supercellOf } from './parameters.js';

/** What a system is before a run: its lattice and how it is filled at random. */
export interface PreparedSystem {
  readonly model: HopModel;
  readonly cells: number;
  readonly carriers: number;
  /** The composition that whole numbers of species in this supercell make. */
  readonly composition: number;
  /** Species of the frozen sites and occupation of the others, from random numbers. */
  fill(random: Random): { species: Uint8Array; occupation: Uint8Array };
}

/**
 * A system at a composition.
 *
 * @throws ParameterError when the composition leaves no carrier or no vacancy, or the model does not fit together
 */
export function prepareSystem(
  parameters: Pick<
    LatticeKineticMonteCarloParameters,
    'system' | 'supercell' | 'siteEnergies' | 'arrangement' | 'model'
  >,
  composition: number,
): PreparedSystem {
  const prepared =
    parameters.system === 'nasicon'
      ? prepareNasicon(parameters, composition)
      : prepareCustom(parameters, composition);
  const sites = prepared.cells * prepared.model.sites.length;
  if (prepared.carriers < 1 || prepared.carriers >= sites) {
    throw new ParameterError(
      `A composition of ${composition} puts ${prepared.carriers} carriers on the ${sites} sites of the supercell; there must be at least one carrier and one vacancy.`,
      ['composition'],
    );
  }
  return prepared;
}

const nasiconModels = new Map<boolean, HopModel>();

/** NASICON's hop model with the published barriers, with or without differences of site energies. */
export function nasiconHopModel(siteEnergies: boolean): HopModel {
  const known = nasiconModels.get(siteEnergies);
  if (known) return known;
  const { kinetic, difference } = nasiconExpansions();
  const barriers = {
    kinetic,
    difference: siteEnergies ? difference : null,
    hoppingIon: 'left-out' as const,
    raised: true,
  };
  const model = centredHopModel(nasiconLattice(), barriers, ['system']);
  nasiconModels.set(siteEnergies, model);
  return model;
}

/** Sodium of a formula unit of Na(1+x)Zr2Si(x)P(3-x)O12 beyond that of its silicon. */
const SODIUM_WITHOUT_SILICON = 1;
const FORMULAS_PER_CELL = 2;
const [SILICON, PHOSPHORUS] = [0, 1];

function prepareNasicon(
  parameters: Parameters<typeof prepareSystem>[0],
  composition: number,
): PreparedSystem {
  const { siteEnergies, arrangement } = parameters;
  const supercell = supercellOf(parameters);
  const model = nasiconHopModel(siteEnergies);
  const cells = countCells(model, supercell);
  const formulas = FORMULAS_PER_CELL * cells;
  const silicon = Math.round(composition * formulas);
  const carriers = SODIUM_WITHOUT_SILICON * formulas + silicon;
  const frozen = cells * model.frozenSites;
  const rarer = Math.min(silicon, frozen - silicon);
  const chosen = silicon === rarer ? SILICON : PHOSPHORUS;
  return {
    model,
    cells,
    carriers,
    composition: silicon / formulas,
    fill(random) {
      const species = new Uint8Array(frozen).fill(chosen === SILICON ? PHOSPHORUS : SILICON);
      const places = drawn(frozen, rarer, random);
      const kept =
        arrangement === 'dispersed'
          ? disperse(nasiconLattice().frozen, model.lattice, supercell, places, random)
          : places;
      for (const place of kept) species[place] = chosen;
      return { species, occupation: occupied(cells * model.sites.length, carriers, random) };
    },
  };
}

function prepareCustom(parameters: Parameters<typeof prepareSystem>[0], composition: number): PreparedSystem {
  const { model: description } = parameters;
  if (!description) throw new ParameterError('A custom system needs its lattice and hops.', ['model']);
  const model = customHopModel(description, ['model']);
  const cells = countCells(model, supercellOf(parameters));
  const sites = cells * model.sites.length;
  const carriers = Math.round(composition * sites);
  return {
    model,
    cells,
    carriers,
    composition: carriers / sites,
    fill: (random) => ({ species: new Uint8Array(0), occupation: occupied(sites, carriers, random) }),
  };
}

function occupied(sites: number, carriers: number, random: Random): Uint8Array {
  const occupation = new Uint8Array(sites);
  for (const site of drawn(sites, carriers, random)) occupation[site] = 1;
  return occupation;
}

/** So many of the first `count` integers, each as likely. */
function drawn(count: number, many: number, random: Random): Int32Array {
  const all = Int32Array.from({ length: count }, (_, index) => index);
  random.shuffle(all);
  return all.subarray(0, many);
}
