import {
  type Crystal,
  isOrdered,
  type Lattice,
  ParameterError,
  toCartesian,
  toFractional,
  type Vector3,
} from '@interphase/core';
import { createFramework } from '../bond-valence/framework.js';
import { bondValenceParameters } from '../bond-valence/parameters.js';
import type { RunContext } from '../engine/engine.js';
import { type Ion, parseIon } from '../interaction/ion.js';
import { softBondValenceTable } from '../interaction/pair-parameters.js';
import { computeHopNetwork } from '../network/compute-hop-network.js';
import { type SmoothLandscape, smoothLandscape } from '../network/smooth-landscape.js';
import { prepareCrystal } from '../preparation/prepare-crystal.js';
import { crystalOfHop } from './crystal-of-hop.js';
import { type Hop, statedHop } from './hop.js';
import { networkHops } from './network-hops.js';
import type { NudgedElasticBandParameters } from './parameters.js';

/** The hops of a run and where they take place. */
export interface RequestedHops {
  /** The crystal with a charge on every site. */
  readonly crystal: Crystal;
  readonly ion: Ion;
  readonly landscape: SmoothLandscape;
  readonly hops: readonly Hop[];
  readonly warnings: readonly string[];
}

/**
 * The hop that was asked for, else one of each kind of the crystal's network, up to as many as are wanted.
 *
 * @throws StructureError, UnsupportedChemistryError or ParameterError when the crystal has no landscape for the ion, or
 * the hop is none
 */
export function requestedHops(
  crystal: Crystal,
  parameters: NudgedElasticBandParameters,
  context: RunContext,
): RequestedHops {
  requireMobileIon(crystal, parameters.mobileIon);
  return parameters.hop
    ? withStatedHop(crystal, parameters, parameters.hop)
    : withNetwork(crystal, parameters, context);
}

function requireMobileIon(crystal: Crystal, mobileIon: string): void {
  const { element } = parseIon(mobileIon);
  if (crystal.sites.some(({ species }) => species.some((one) => one.element === element))) return;
  throw new ParameterError(
    `The structure holds no ${element} that could hop; put one at the start of the hop, or name an ion that it holds.`,
    ['mobileIon'],
  );
}

function withStatedHop(
  crystal: Crystal,
  { mobileIon, oxidationStates, cutoff }: NudgedElasticBandParameters,
  hop: Pick<Hop, 'from' | 'to'>,
): RequestedHops {
  const stated = statedHop(crystal.lattice, hop);
  const ion = parseIon(mobileIon);
  const charged = isOrdered(crystal)
    ? crystalOfHop(crystal, ion.element, stated, oxidationStates)
    : prepareCrystal(crystal, { mobileIon: ion.element, oxidationStates });
  const { lattice } = charged.crystal;
  const framework = createFramework(charged.crystal, ion, cutoff, softBondValenceTable());
  return {
    crystal: charged.crystal,
    ion: framework.mobileIon,
    landscape: smoothLandscape(lattice, framework.sources),
    hops: [
      {
        ...stated,
        from: carriedOver(stated.from, crystal.lattice, lattice),
        to: carriedOver(stated.to, crystal.lattice, lattice),
      },
    ],
    warnings: [...charged.warnings, ...framework.warnings],
  };
}

function withNetwork(
  crystal: Crystal,
  parameters: NudgedElasticBandParameters,
  context: RunContext,
): RequestedHops {
  const { mobileIon, resolution, cutoff, maximumEnergy, oxidationStates, maximumHops } = parameters;
  const asked = bondValenceParameters.parse({
    mobileIon,
    resolution,
    cutoff,
    maximumEnergy,
    oxidationStates,
  });
  const prepared = prepareCrystal(crystal, { mobileIon: parseIon(mobileIon).element, oxidationStates });
  const found = computeHopNetwork(prepared.crystal, asked, context);
  const hops = networkHops(found.network);
  const warnings = [...new Set([...prepared.warnings, ...found.warnings])];
  if (hops.length === 0) {
    warnings.push(`The landscape has no hop below ${maximumEnergy} eV.`);
  } else if (hops.length > maximumHops) {
    warnings.push(
      `The network has ${hops.length} kinds of hops; the ${maximumHops} with the lowest saddles were computed.`,
    );
  }
  return {
    crystal: prepared.crystal,
    ion: found.mobileIon,
    landscape: smoothLandscape(prepared.crystal.lattice, found.landscape.sources),
    hops: hops.slice(0, maximumHops),
    warnings,
  };
}

/** A place of a crystal in the coordinates of one ordered from it, which may be several of its cells. */
const carriedOver = (place: Vector3, from: Lattice, to: Lattice): Vector3 =>
  from === to ? place : toFractional(to, toCartesian(from, place));
