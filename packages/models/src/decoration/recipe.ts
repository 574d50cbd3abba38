import { type Crystal, latticeFromParameters, type Site, StructureError } from '@interphase/core';

/** An ion of definite charge. */
export interface Ion {
  readonly element: string;
  readonly charge: number;
}

/** What stands on an orbit (sites that symmetry makes equal): one ion, or two that take turns along its sites. */
export type Exchange = readonly [Ion] | readonly [Ion, Ion];

/** All that is needed to make a decorated crystal again from its prototype. */
export interface Recipe {
  /** By label of the orbit; orbits that are not named stay as they are. */
  readonly exchanges: ReadonlyMap<string, Exchange>;
  /** Sites of the mobile ion that are left empty to balance charges, spread evenly over their list. */
  readonly vacancies: number;
  /** All lengths of the prototype times this. */
  readonly scale: number;
}

/** The decorated crystal: a prototype with ions exchanged, mobile ions left out and lengths scaled. */
export function decorate(prototype: Crystal, mobile: string, recipe: Recipe): Crystal {
  const seen = new Map<string, number>();
  const vacant = vacantPlaces(prototype, mobile, recipe.vacancies);
  const sites = prototype.sites.flatMap((site, index): Site[] => {
    const turn = seen.get(site.label) ?? 0;
    seen.set(site.label, turn + 1);
    if (vacant.has(index)) return [];
    const exchange = recipe.exchanges.get(site.label);
    if (exchange === undefined) return [site];
    const ion = exchange[turn % exchange.length] ?? exchange[0];
    return [{ ...site, species: [{ element: ion.element, oxidationState: ion.charge, occupancy: 1 }] }];
  });
  const { a, b, c, alpha, beta, gamma } = prototype.lattice;
  const { scale } = recipe;
  return {
    lattice: latticeFromParameters({ a: a * scale, b: b * scale, c: c * scale, alpha, beta, gamma }),
    sites,
  };
}

/** Every so many of the mobile sites, counted along their list. */
function vacantPlaces({ sites }: Crystal, mobile: string, count: number): Set<number> {
  const places = sites.flatMap(({ species: [first] }, index) => (first?.element === mobile ? [index] : []));
  return new Set(
    Array.from(
      { length: count },
      (_, turn) => places[Math.floor(((turn + 0.5) * places.length) / count)] as number, // below their count
    ),
  );
}

/** `Fe3+`, `O2-`. */
const ionText = ({ element, charge }: Ion): string =>
  `${element}${Math.abs(charge)}${charge < 0 ? '-' : '+'}`;

/** Such as `Fe1>Mg2+/Ti4+;O2>S2-`: orbit, then what stands there; empty where nothing was exchanged. */
export const exchangesText = (exchanges: Recipe['exchanges']): string =>
  [...exchanges]
    .map(([orbit, ions]) => `${orbit}>${ions.map(ionText).join('/')}`)
    .sort()
    .join(';');

/**
 * Reads what `exchangesText` writes.
 * @throws StructureError `decoration.unreadable`
 */
export function parseExchanges(text: string): Map<string, Exchange> {
  const entries = text.split(';').filter(Boolean);
  return new Map(
    entries.map((entry): [string, Exchange] => {
      const [orbit, ions] = entry.split('>');
      const [first, second] = (ions ?? '').split('/').map((ion) => parseIonText(ion, text));
      if (!orbit || first === undefined) throw unreadable(text);
      return [orbit, second === undefined ? [first] : [first, second]];
    }),
  );
}

function parseIonText(ion: string, text: string): Ion {
  const [, element, size, sign] = /^([A-Z][a-z]?)(\d)([+-])$/.exec(ion) ?? [];
  if (element === undefined) throw unreadable(text);
  return { element, charge: Number(size) * (sign === '-' ? -1 : 1) };
}

const unreadable = (text: string) =>
  new StructureError('decoration.unreadable', `“${text}” names no exchanges such as Fe1>Mg2+/Ti4+;O1>S2-.`);
