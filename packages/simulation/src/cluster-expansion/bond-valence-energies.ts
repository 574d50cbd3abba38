import { elementOf, neighbours } from '@interphase/core';
import type { Ion } from '../interaction/ion.js';
import { pairEnergy } from '../interaction/pair-energy.js';
import { softBondValenceTable } from '../interaction/pair-parameters.js';
import { sitesAround } from './cluster-orbits.js';
import type { ParentLattice } from './parent-lattice.js';
import type { SupercellCells } from './supercell-sites.js';

/** Energy (eV per primitive cell) of an occupation of a supercell of the parent. */
export type EnergyModel = (supercell: SupercellCells, occupation: ArrayLike<number>) => number;

/**
 * Bond-valence energy of mobile ions on the active sites (state 0 is the ion): each ion's energy in the framework, which
 * stays as it is, plus the screened repulsion of every two of them (the potentials of Chen, Wong & Adams, Acta Cryst. B 75
 * (2019) 18, doi 10.1107/S2052520618015718). No electrons answer to the change of composition, so its voltages show how
 * ions order, not what a cell delivers.
 * @param cutoff angstrom up to which pairs count
 */
export function bondValenceEnergies(parent: ParentLattice, ion: Ion, cutoff: number): EnergyModel {
  const table = softBondValenceTable();
  const fixed = parent.crystal.sites.filter((_, index) => !parent.indices.includes(index));
  const framework = { lattice: parent.lattice, sites: fixed };
  const forces = fixed.map((site) =>
    pairEnergy(ion, { element: elementOf(site), charge: site.species[0]?.oxidationState ?? 0 }, table),
  );
  const own = parent.active.map(({ position }) =>
    neighbours(framework, position, cutoff).reduce(
      (sum, { site, distance }) => sum + forces[site]!(distance),
      0,
    ),
  );
  const repulsion = pairEnergy(ion, ion, table);
  const around = parent.active.map((_, site) =>
    sitesAround(parent, site, cutoff).map(({ site: other, cell, distance }) => ({
      other,
      cell,
      energy: repulsion(distance),
    })),
  );
  const width = parent.active.length;
  return (supercell, occupation) => {
    let energy = 0;
    supercell.cells.forEach(([i, j, k], cell) => {
      for (let site = 0; site < width; site++) {
        if (occupation[cell * width + site] !== 0) continue;
        energy += own[site]!;
        for (const { other, cell: c, energy: pair } of around[site]!) {
          const there = supercell.indexOf(i + c[0], j + c[1], k + c[2]);
          if (occupation[there * width + other] === 0) energy += pair / 2;
        }
      }
    });
    return energy / supercell.count;
  };
}
