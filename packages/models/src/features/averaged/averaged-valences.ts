import { type Crystal, neighbours, type Vector3 } from '@interphase/core';
import { softBondValenceTable } from '@interphase/simulation';

/** Angstrom: longer bonds add next to nothing. */
const CUTOFF = 5;
/** Nearer atoms are other fillings of the same place, angstrom. */
const SAME_PLACE = 0.7;

interface ChargedElement {
  readonly element: string;
  readonly charge: number;
}

/** Bond-valence sum of an ion at a place: over ions of opposite charge, weighted by their occupancies. */
export function averagedValence(crystal: Crystal, position: Vector3, ion: ChargedElement): number {
  const table = softBondValenceTable();
  let sum = 0;
  for (const { site, distance } of neighbours(crystal, position, CUTOFF)) {
    if (distance < SAME_PLACE) continue;
    for (const { element, oxidationState, occupancy } of crystal.sites[site]?.species ?? []) {
      const charge = oxidationState ?? 0;
      if (charge * ion.charge >= 0) continue;
      const bond = table.find(ion, { element, charge });
      if (bond) sum += occupancy * Math.exp(bond.alpha * (bond.r0 - distance));
    }
  }
  return sum;
}

/**
 * Global instability index of a crystal with charges, valence units: root mean square of bond-valence sum minus charge
 * (Salinas-Sanchez and others 1992, doi 10.1016/0022-4596(92)90094-C), ions and their neighbours weighted by occupancy.
 * Of lithium alone where `only` says so.
 */
export function averagedInstability(crystal: Crystal, only?: string): number {
  let [squares, total] = [0, 0];
  for (const site of crystal.sites) {
    for (const { element, oxidationState, occupancy } of site.species) {
      if (only !== undefined && element !== only) continue;
      const charge = oxidationState ?? 0;
      if (charge === 0) continue;
      const sum = averagedValence(crystal, site.position, { element, charge });
      squares += occupancy * (sum - Math.abs(charge)) ** 2;
      total += occupancy;
    }
  }
  return Math.sqrt(squares / total);
}
