import { element } from '../chemistry/element.js';
import type { Crystal, Site } from '../crystal/crystal.js';
import { neighbours } from '../crystal/neighbours.js';
import { bondValenceTable } from './bond-valence-table.js';

/** Angstrom; bonds beyond it add next to nothing. */
const cutoff = 4;
/** Angstrom, Brown and Altermatt, Acta Cryst. B41 (1985) 244, doi 10.1107/S0108768185002063. */
const softness = 0.37;

/** Length (angstrom) of a bond of valence 1; null where an element is not tabulated. */
function unitBondLength(first: string, second: string): number | null {
  const [a, b] = [bondValenceTable[first], bondValenceTable[second]];
  if (a === undefined || b === undefined) return null;
  const [[r1, c1], [r2, c2]] = [a, b];
  return r1 + r2 - (r1 * r2 * (Math.sqrt(c1) - Math.sqrt(c2)) ** 2) / (c1 * r1 + c2 * r2);
}

/** Valence (signed as seen from `first`) of a bond of length 0, which falls off with the length; 0 between equal or untabulated elements. */
function valenceScale(first: string, second: string): number {
  const length = unitBondLength(first, second);
  const [own, other] = [element(first).electronegativity, element(second).electronegativity];
  if (length === null || own === null || other === null || own === other) return 0;
  return Math.sign(other - own) * Math.exp(length / softness);
}

/** Elements that bonds in ionic crystals end on. */
const nonMetals = new Set('H B C N O F Si P S Cl As Se Br Sb Te I'.split(' '));

/**
 * Bond-valence sum of one kind of atom on a site: the charge that its bond lengths speak for, in elementary
 * charges (O'Keeffe and Brese 1991, doi 10.1021/ja00009a002). Shared sites count by occupancy.
 */
export function bondValenceSum(crystal: Crystal, site: Site, symbol: string): number {
  const scales = new Map<string, number>();
  const scaleOf = (other: string) => {
    const known = scales.get(other);
    if (known !== undefined) return known;
    const scale = nonMetals.has(symbol) || nonMetals.has(other) ? valenceScale(symbol, other) : 0;
    scales.set(other, scale);
    return scale;
  };
  let sum = 0;
  for (const { site: index, distance } of neighbours(crystal, site.position, cutoff)) {
    if (distance < 0.5) continue;
    const decay = Math.exp(-distance / softness);
    for (const { element: other, occupancy } of crystal.sites[index]?.species ?? [])
      sum += occupancy * scaleOf(other) * decay;
  }
  return sum;
}
