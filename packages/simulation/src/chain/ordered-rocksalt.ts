import { type Crystal, latticeFromMatrix, type Site, StructureError, type Vector3 } from '@interphase/core';
import { type CationOrder, isLithiumSite } from '../rocksalt-percolation/cation-order.js';

/** Half steps of the cubic cell along each edge: two cells, which hold a period of every order. */
const STEPS = 4;

/** What a rocksalt is made of, and how large its cubic cell is. */
export interface Rocksalt {
  readonly mobile: string;
  readonly metal: string;
  readonly anion: string;
  /** Edge of the cubic cell of four formula units, angstrom. */
  readonly edge: number;
}

const ANIONS: ReadonlySet<string> = new Set(['O', 'F', 'S', 'Cl', 'Se', 'Br']);

/**
 * The rocksalt that a crystal is, ordered or not: its commonest metal, its commonest anion and the volume per anion.
 *
 * @throws StructureError when it has no lithium, no other cation, or not as many cations as anions
 */
export function rocksaltOf({ lattice, sites }: Crystal, mobile: string): Rocksalt {
  const amounts = new Map<string, number>();
  for (const { species } of sites)
    for (const { element, occupancy } of species)
      amounts.set(element, (amounts.get(element) ?? 0) + occupancy);
  const commonest = (among: (element: string) => boolean): string | undefined =>
    [...amounts].filter(([element]) => among(element)).sort(([, a], [, b]) => b - a)[0]?.[0];
  const anion = commonest((element) => ANIONS.has(element));
  const metal = commonest((element) => !ANIONS.has(element) && element !== mobile);
  const refuse = (what: string) => {
    throw new StructureError(
      'chain.no-rocksalt',
      `${what}; this chain starts from a rocksalt of ${mobile}, a metal and an anion, ordered or not.`,
    );
  };
  if (!amounts.has(mobile)) return refuse(`The structure holds no ${mobile}`);
  if (!anion || !metal) return refuse('The structure has no metal or no anion');
  const anions = [...amounts].reduce((sum, [element, amount]) => sum + (ANIONS.has(element) ? amount : 0), 0);
  const places = sites.filter(({ species }) => species.some(({ element }) => !ANIONS.has(element))).length;
  if (Math.abs(places - anions) > 0.01 * anions)
    return refuse(`The structure has ${places} places of cations for ${anions.toFixed(2)} anions`);
  return { mobile, metal, anion, edge: ((4 * lattice.volume) / anions) ** (1 / 3) };
}

/**
 * The rocksalt with equal numbers of mobile ion and metal in one of the orders in which every easiest way leads through
 * one kind of tetrahedron, in two cubic cells along each axis: between the sites of the mobile ion it has no metal
 * (spinel-like), one (layered) or two (gamma-LiFeO2).
 */
export function orderedRocksalt({ mobile, metal, anion, edge }: Rocksalt, order: CationOrder): Crystal {
  const sites: Site[] = [];
  const size = (STEPS / 2) * edge;
  for (let x = 0; x < STEPS; x++)
    for (let y = 0; y < STEPS; y++)
      for (let z = 0; z < STEPS; z++) {
        const element = (x + y + z) % 2 === 1 ? anion : cation(x, y, z);
        const position: Vector3 = [x / STEPS, y / STEPS, z / STEPS];
        sites.push({ label: element, position, species: [{ element, oxidationState: null, occupancy: 1 }] });
      }
  return {
    lattice: latticeFromMatrix([
      [size, 0, 0],
      [0, size, 0],
      [0, 0, size],
    ]),
    sites,
  };

  function cation(x: number, y: number, z: number): string {
    // In primitive vectors; a period is added, for remainders of negative numbers are negative.
    const along = (sum: number) => sum / 2 + STEPS;
    return isLithiumSite[order](along(y + z - x), along(x + z - y), along(x + y - z)) ? mobile : metal;
  }
}
