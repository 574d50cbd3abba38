import { ewaldPotential, latticeFromMatrix, type Matrix3, type Vector3 } from '@interphase/core';
import type { HopNetwork } from '../network/hop-network.js';

/**
 * Energy (eV) between carriers on each two sites of a repeated network, row by row: Coulomb repulsion of equal charges
 * (elementary charges) in a medium of this relative permittivity, with all periodic images. On the diagonal, a carrier
 * with its own images.
 */
export function coulombCoupling(
  network: HopNetwork,
  cell: Matrix3,
  repeats: Vector3,
  charge: number,
  dielectricConstant: number,
): Float64Array {
  const [na, nb, nc] = repeats;
  const supercell: Matrix3 = [scaled(cell[0], na), scaled(cell[1], nb), scaled(cell[2], nc)];
  const potential = ewaldPotential(latticeFromMatrix(supercell));
  const strength = charge ** 2 / dielectricConstant;
  const perCell = network.sites.length;
  const cells = na * nb * nc;
  const all = cells * perCell;
  const coupling = new Float64Array(all * all);
  // Only the difference of two cells matters, so the sums are done from the sites of cell 0 and copied.
  const fromHome = new Float64Array(perCell * all);
  for (let a = 0; a < perCell; a++) {
    for (let site = 0; site < all; site++) {
      const [x, y, z] = cellAt(Math.floor(site / perCell), nb, nc);
      // Sites of the network, by index.
      const [p, q] = [network.sites[a]!.position, network.sites[site % perCell]!.position];
      const apart: Vector3 = [(q[0] + x - p[0]) / na, (q[1] + y - p[1]) / nb, (q[2] + z - p[2]) / nc];
      fromHome[a * all + site] = strength * potential(apart);
    }
  }
  for (let first = 0; first < cells; first++) {
    const [ax, ay, az] = cellAt(first, nb, nc);
    for (let second = 0; second < cells; second++) {
      const [bx, by, bz] = cellAt(second, nb, nc);
      const between = (((bx - ax + na) % na) * nb + ((by - ay + nb) % nb)) * nc + ((bz - az + nc) % nc);
      for (let a = 0; a < perCell; a++) {
        const row = fromHome.subarray(a * all + between * perCell, a * all + (between + 1) * perCell);
        coupling.set(row, (first * perCell + a) * all + second * perCell);
      }
    }
  }
  return coupling;
}

function cellAt(index: number, nb: number, nc: number): Vector3 {
  return [Math.floor(index / (nb * nc)), Math.floor(index / nc) % nb, index % nc];
}

function scaled([x, y, z]: Vector3, factor: number): Vector3 {
  return [x * factor, y * factor, z * factor];
}
