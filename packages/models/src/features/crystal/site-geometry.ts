import { neighbours, type Vector3 } from '@interphase/core';
import { type Features, mean, summary } from '../statistics.js';
import type { IonicCrystal } from './ions.js';

/** How far from a site its surroundings are looked at, in angstrom. */
const CUTOFF = 6;
/** Anions within this multiple of the nearest one's distance count as coordinating. */
const SHELL = 1.3;
/** What is nearer than this is the ion on the place itself, angstrom. */
const ON_THE_SITE = 0.1;
/** Softness of a bond in the exponential bond valence (Brown and Altermatt 1985), angstrom. */
const SOFTNESS = 0.37;

/** Keeps the logarithm finite where no anion is near. */
const LEAST_SQUEEZE = 1e-6;

/** What surrounds one place where the mobile ion may sit. */
interface Surroundings {
  readonly coordination: number;
  /** Mean over the shell of distance minus the sum of radii, angstrom. */
  readonly excess: number;
  /** Logarithm of the sum over anions of exp(-(excess distance)/softness): large where the ion is squeezed. */
  readonly squeeze: number;
  readonly nearestCation: number;
  /** Coulomb field of the framework cations, sum of charge over squared distance, e per square angstrom. */
  readonly cationField: number;
  readonly nearestMobile: number;
}

/**
 * The surroundings of the mobile ion's sites (of `cavity` when the crystal holds none), those of the narrowest place
 * on its way, and how much worse the one is than the other: a barrier is a difference.
 */
export function siteAndBottleneckFeatures(
  ions: IonicCrystal,
  cavity: Vector3,
  bottleneck: Vector3,
): Features {
  const places = ions.mobile.length > 0 ? ions.mobile.map(({ position }) => position) : [cavity];
  const around = places.map((place) => surroundings(ions, place));
  const narrow = surroundings(ions, bottleneck);
  const site = {
    coordination: mean(around.map(({ coordination }) => coordination)),
    excess: mean(around.map(({ excess }) => excess)),
    squeeze: Math.min(...around.map(({ squeeze }) => squeeze)),
    nearestCation: mean(around.map(({ nearestCation }) => nearestCation)),
    cationField: mean(around.map(({ cationField }) => cationField)),
  };
  return {
    ...summary(
      'site coordination',
      around.map(({ coordination }) => coordination),
    ),
    ...summary(
      'site excess',
      around.map(({ excess }) => excess),
    ),
    ...summary(
      'site squeeze',
      around.map(({ squeeze }) => squeeze),
    ),
    ...summary(
      'site nearest cation',
      around.map(({ nearestCation }) => nearestCation),
    ),
    ...summary(
      'site cation field',
      around.map(({ cationField }) => cationField),
    ),
    'nearest mobile': mean(around.map(({ nearestMobile }) => nearestMobile)),
    'bottleneck coordination': narrow.coordination,
    'bottleneck excess': narrow.excess,
    'bottleneck squeeze': narrow.squeeze,
    'bottleneck nearest cation': narrow.nearestCation,
    'bottleneck cation field': narrow.cationField,
    'coordination lost': site.coordination - narrow.coordination,
    'excess rise': narrow.excess - site.excess,
    'squeeze rise': narrow.squeeze - site.squeeze,
    'cation approach': narrow.nearestCation - site.nearestCation,
    'cation field rise': narrow.cationField - site.cationField,
  };
}

function surroundings({ crystal, ions, probe }: IonicCrystal, place: Vector3): Surroundings {
  const near = neighbours(crystal, place, CUTOFF)
    .filter(({ distance }) => distance > ON_THE_SITE)
    .flatMap(({ site, distance }) => {
      const ion = ions[site];
      return ion ? [{ ion, distance }] : [];
    });
  const anions = near.filter(({ ion }) => ion.charge < 0);
  const cations = near.filter(({ ion }) => ion.charge > 0 && ion.element !== probe.element);
  const excess = anions.map(({ ion, distance }) => distance - probe.radius - ion.radius);
  const shell = anions.filter(({ distance }) => distance <= (anions[0]?.distance ?? 0) * SHELL).length;
  return {
    coordination: shell,
    excess: mean(excess.slice(0, shell)),
    squeeze: Math.log(LEAST_SQUEEZE + excess.reduce((sum, gap) => sum + Math.exp(-gap / SOFTNESS), 0)),
    nearestCation: cations[0]?.distance ?? CUTOFF,
    cationField: cations.reduce((sum, { ion, distance }) => sum + ion.charge / distance ** 2, 0),
    nearestMobile: near.find(({ ion }) => ion.element === probe.element)?.distance ?? CUTOFF,
  };
}
