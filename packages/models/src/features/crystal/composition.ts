import { type Features, mean, summary } from '../statistics.js';
import type { Ion, IonicCrystal } from './ions.js';

const share = (part: readonly unknown[], whole: readonly unknown[]) =>
  whole.length === 0 ? 0 : part.length / whole.length;
const sphere = ({ radius }: Ion) => (4 / 3) * Math.PI * radius ** 3;

/** What the ions are, and how densely they are packed, wherever they stand. Radii in angstrom, volumes in cubic angstrom. */
export function compositionFeatures({ crystal, mobile, framework, probe }: IonicCrystal): Features {
  const cations = framework.filter(({ charge }) => charge > 0);
  const anions = framework.filter(({ charge }) => charge < 0);
  const all = [...mobile, ...framework];
  return {
    'mobile charge': probe.charge,
    'mobile radius': probe.radius,
    'mobile electronegativity': probe.electronegativity,
    'mobile share': share(mobile, all),
    'anion share': share(anions, all),
    'anion charge': mean(anions.map(({ charge }) => charge)),
    'anion radius': mean(anions.map(({ radius }) => radius)),
    'anion electronegativity': mean(anions.map(({ electronegativity }) => electronegativity)),
    ...summary(
      'cation charge',
      cations.map(({ charge }) => charge),
    ),
    ...summary(
      'cation radius',
      cations.map(({ radius }) => radius),
    ),
    ...summary(
      'cation electronegativity',
      cations.map(({ electronegativity }) => electronegativity),
    ),
    ...summary(
      'cation field strength',
      cations.map(({ charge, radius }) => charge / radius ** 2),
    ),
    'volume per anion': crystal.lattice.volume / Math.max(anions.length, 1),
    'free volume share': 1 - framework.reduce((sum, ion) => sum + sphere(ion), 0) / crystal.lattice.volume,
  };
}
