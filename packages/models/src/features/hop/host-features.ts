import { element } from '@interphase/core';
import type { HopSurroundings } from './hop-surroundings.js';

/** Elements of the ions whose barriers the literature has in number. */
const IONS = ['Li', 'Na', 'K', 'Mg', 'Ca', 'Zn'];
const MEAN_ELECTRONEGATIVITY = 1.75;
/** Elements that the hosts of the literature's hops are made of in number. */
export const HOST_ELEMENTS = 'O P Li V S Na Ca Mn Mg F Si Fe Ni Ti Co Cr Se K Sc B Ru Zn Al Mo C N'.split(
  ' ',
);
const POLYANION_CENTRES = new Set(['P', 'Si', 'B', 'C', 'S', 'Se']);

/** What ion moves, and what the host is made of. */
export function hostFeatures({ mobile, host, unbalanced }: HopSurroundings): Record<string, number> {
  const electronegativities = [...host.map((atom) => atom.element), mobile.element].map(
    (symbol) => element(symbol).electronegativity ?? MEAN_ELECTRONEGATIVITY,
  );
  const anions = host.filter(({ role }) => role === 'anion');
  const cations = host.filter(({ role }) => role === 'cation');
  const others = host.filter(({ role }) => role === 'mobile');
  const metals = cations.filter((atom) => element(atom.element).block === 'd');
  const counts = new Map<string, number>();
  for (const atom of host) counts.set(atom.element, (counts.get(atom.element) ?? 0) + 1);
  const share = (symbol: string) => (counts.get(symbol) ?? 0) / (host.length + 1);
  const polyanions = cations.filter((atom) => POLYANION_CENTRES.has(atom.element));
  return {
    ...Object.fromEntries(IONS.map((symbol) => [`ion is ${symbol}`, mobile.element === symbol ? 1 : 0])),
    'ion charge': mobile.charge,
    'ion radius': mobile.radius,
    'ion electronegativity': element(mobile.element).electronegativity ?? MEAN_ELECTRONEGATIVITY,
    'ion field': mobile.charge / mobile.radius,
    'metal charge': mean(metals.map(({ charge }) => charge)),
    'metal electronegativity': mean(
      metals.map((atom) => element(atom.element).electronegativity ?? MEAN_ELECTRONEGATIVITY),
    ),
    'electronegativity mean': mean(electronegativities),
    'electronegativity greatest': Math.max(...electronegativities),
    ...Object.fromEntries(['O', 'F', 'S', 'Se'].map((symbol) => [`share of ${symbol}`, share(symbol)])),
    // Roots: the first atoms of an element tell more than the next.
    ...Object.fromEntries(
      HOST_ELEMENTS.map((symbol) => [
        `root of the share of ${symbol}`,
        Math.sqrt((counts.get(symbol) ?? 0) / host.length),
      ]),
    ),
    polyanions: polyanions.length > 0 ? 1 : 0,
    dilute: others.length === 0 ? 1 : 0,
    'mobile ions per anion': (others.length + 1) / Math.max(anions.length, 1),
    'cation charge mean': mean(cations.map(({ charge }) => charge)),
    'anion radius mean': mean(anions.map(({ radius }) => radius)),
    'logarithm of atoms': Math.log(host.length + 1),
    'charge left over': Number.isNaN(unbalanced) ? 0 : unbalanced,
  };
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
