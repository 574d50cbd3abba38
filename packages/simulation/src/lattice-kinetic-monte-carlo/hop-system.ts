import { ParameterError } from '@interphase/core';
import { type CellSite, checkHopModel, type HopModel } from './hop-model.js';
import type { EnvironmentClass } from './rate-table.js';

/** Cells along each vector. */
export type Supercell = readonly [number, number, number];

/** Sites beyond which a supercell is refused: its lists take about 150 bytes a site. */
const MOST_SITES = 8_000_000;

/** A hop model in a periodic supercell. Site `s` of cell `c` has the index c x (sites of a cell) + s; c counts z fastest. */
export interface HopSystem {
  readonly model: HopModel;
  readonly supercell: Supercell;
  readonly cells: number;
  readonly sites: number;
  /** Environments of all cells, those of a cell in the order of the model. */
  readonly environments: number;
  /** Most slots that an environment has, the stride of `slots`. */
  readonly stride: number;
  /** Site of each slot of each environment, -1 where it has fewer slots. */
  readonly slots: Int32Array;
  /** Distinct surroundings by frozen sites, and that of each environment. */
  readonly classes: readonly EnvironmentClass[];
  readonly classOf: Int32Array;
}

/**
 * @param species of each frozen site of the supercell, numbered as sites are
 * @param path of the parameter that describes the model
 * @throws ParameterError when the model does not fit together or the supercell is too large or too small
 */
export function buildHopSystem(
  model: HopModel,
  supercell: Supercell,
  species: Uint8Array,
  path: readonly string[],
): HopSystem {
  checkHopModel(model, path);
  const cells = countCells(model, supercell);
  if (species.length !== cells * model.frozenSites) {
    throw new ParameterError(
      `${species.length} frozen sites are given and the supercell has ${cells * model.frozenSites}.`,
      path,
    );
  }
  const perCell = model.environments.length;
  const environments = cells * perCell;
  const sites = cells * model.sites.length;
  const stride = Math.max(...model.kinds.map((kind) => kind.slots));
  const slots = new Int32Array(environments * stride).fill(-1);
  const classOf = new Int32Array(environments);
  const classes: EnvironmentClass[] = [];
  const classByKey = new Map<string, number>();
  const frozen: number[] = [];
  for (let environment = 0; environment < environments; environment++) {
    const local = model.environments[environment % perCell]!;
    const cell = Math.trunc(environment / perCell);
    local.slots.forEach((slot, index) => {
      slots[environment * stride + index] = indexOf(slot, cell, supercell, model.sites.length);
    });
    frozen.length = 0;
    for (const place of local.frozen)
      frozen.push(species[indexOf(place, cell, supercell, model.frozenSites)]!);
    const key = `${local.kind}:${frozen.join()}`;
    let known = classByKey.get(key);
    if (known === undefined) {
      known = classes.length;
      classByKey.set(key, known);
      classes.push({ kind: model.kinds[local.kind]!, frozen: [...frozen] });
    }
    classOf[environment] = known;
    refuseHopsOntoItself(model, slots, environment, stride);
  }
  return {
    model,
    supercell,
    cells,
    sites,
    environments,
    stride,
    slots,
    classes,
    classOf,
  };
}

/** @throws ParameterError for a supercell with more sites than can be held */
export function countCells(model: HopModel, supercell: Supercell): number {
  const cells = supercell[0] * supercell[1] * supercell[2];
  const sites = cells * (model.sites.length + model.frozenSites);
  if (!(sites <= MOST_SITES)) {
    throw new ParameterError(
      `A supercell of ${supercell.join(' x ')} cells has ${sites} sites; at most ${MOST_SITES} are taken. Repeat the cell less often.`,
      ['supercell'],
    );
  }
  return cells;
}

/** Index in the supercell of a site seen from a cell. */
export function indexOf(
  { site, cell }: CellSite,
  seenFrom: number,
  [nx, ny, nz]: Supercell,
  perCell: number,
): number {
  const z = seenFrom % nz;
  const y = Math.trunc(seenFrom / nz) % ny;
  const x = Math.trunc(seenFrom / (nz * ny));
  const wrapped = (modulo(x + cell[0], nx) * ny + modulo(y + cell[1], ny)) * nz + modulo(z + cell[2], nz);
  return wrapped * perCell + site;
}

const modulo = (a: number, n: number): number => ((a % n) + n) % n;

function refuseHopsOntoItself(model: HopModel, slots: Int32Array, environment: number, stride: number): void {
  const { kind } = model.environments[environment % model.environments.length]!;
  for (const { from, to } of model.kinds[kind]!.hops) {
    if (slots[environment * stride + from] === slots[environment * stride + to]) {
      throw new ParameterError(
        'A hop of this model ends on the periodic image of its own start; repeat the cell more often.',
        ['supercell'],
      );
    }
  }
}
