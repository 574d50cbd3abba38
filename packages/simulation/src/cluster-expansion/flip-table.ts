import { ParameterError, type Vector3 } from '@interphase/core';
import type { ClusterExpansion } from './cluster-expansion.js';
import type { ClusterSite } from './cluster-orbits.js';
import { blockOf, correlationsOf, supercellCells } from './supercell-sites.js';

/**
 * An occupation of a block of cells whose energy follows every change: what a change costs is looked up from the
 * clusters through its site alone, so it takes the same time in a block of any size.
 */
export interface FlippableBlock {
  /** Sites that vary: cell by cell, in each the active sites of the parent. */
  readonly size: number;
  readonly cells: number;
  /** State of every site; change it through `set`. */
  readonly occupation: Uint8Array;
  /** Energy of the occupation, eV, from scratch. */
  energy(): number;
  /** Energy after less energy before, eV, if the site took this state. */
  change(site: number, state: number): number;
  set(site: number, state: number): void;
}

/**
 * Lays out an expansion for Monte Carlo on a block of cells.
 * @throws ParameterError `repeats` when a cluster would meet its own image, where changes do not add up
 */
export function flippableBlock(
  expansion: ClusterExpansion,
  repeats: Vector3,
  start?: ArrayLike<number>,
): FlippableBlock {
  const { parent, orbits, coefficients, empty } = expansion;
  const supercell = supercellCells(blockOf(repeats));
  const width = parent.active.length;
  const size = width * supercell.count;
  const most = Math.max(...parent.active.map(({ species }) => species.length - 1));
  // Terms of each active site: clusters through it, whose other sites are looked up among its neighbours.
  const tables = parent.active.map((_, site) => termsOf(expansion, site));
  for (const [site, { neighbours }] of tables.entries()) {
    const met = neighbours.some((other) => other.site === site && supercell.indexOf(...other.cell) === 0);
    if (met) throw tooSmall(repeats);
  }
  const reach = Math.max(...tables.map(({ neighbours }) => neighbours.length));
  const neighbourIndex = new Int32Array(size * reach);
  supercell.cells.forEach(([i, j, k], cell) => {
    tables.forEach(({ neighbours }, site) => {
      neighbours.forEach((other, n) => {
        const there = supercell.indexOf(i + other.cell[0], j + other.cell[1], k + other.cell[2]);
        neighbourIndex[(cell * width + site) * reach + n] = there * width + other.site;
      });
    });
  });
  const states = Math.max(...parent.active.map(({ species }) => species.length));
  const functionValues = new Float64Array(width * states * most);
  parent.active.forEach(({ functions }, site) => {
    functions.forEach((values, state) => {
      functionValues.set(values, (site * states + state) * most);
    });
  });
  const occupation = Uint8Array.from(start ?? new Uint8Array(size));
  if (occupation.length !== size) {
    throw new ParameterError(`The block has ${size} sites that vary, the occupation ${occupation.length}`, [
      'occupation',
    ]);
  }
  /** Values of the site functions as the sites stand now. */
  const values = new Float64Array(size * most);
  const write = (site: number): void => {
    const from = ((site % width) * states + occupation[site]!) * most;
    for (let f = 0; f < most; f++) values[site * most + f] = functionValues[from + f]!;
  };
  for (let site = 0; site < size; site++) write(site);

  const change = (site: number, state: number): number => {
    const kind = site % width;
    const { byFunction } = tables[kind]!;
    const before = (kind * states + occupation[site]!) * most;
    const after = (kind * states + state) * most;
    const base = site * reach;
    let energy = 0;
    for (let own = 0; own < byFunction.length; own++) {
      const { alone, pairs, pairSlots, pairFunctions, starts, weights, slots, functions } = byFunction[own]!;
      let field = alone;
      for (let term = 0; term < pairs.length; term++) {
        field +=
          pairs[term]! * values[neighbourIndex[base + pairSlots[term]!]! * most + pairFunctions[term]!]!;
      }
      for (let term = 0; term < weights.length; term++) {
        let product = weights[term]!;
        for (let at = starts[term]!; at < starts[term + 1]!; at++) {
          product *= values[neighbourIndex[base + slots[at]!]! * most + functions[at]!]!;
        }
        field += product;
      }
      energy += field * (functionValues[after + own]! - functionValues[before + own]!);
    }
    return energy;
  };
  return {
    size,
    cells: supercell.count,
    occupation,
    change,
    set(site, state) {
      occupation[site] = state;
      write(site);
    },
    energy() {
      const correlations = correlationsOf({ parent, orbits }, supercell, occupation);
      return supercell.count * correlations.reduce((sum, value, k) => sum + coefficients[k]! * value, empty);
    },
  };
}

interface Neighbour {
  readonly site: number;
  readonly cell: Vector3;
}

/** What acts on one function of a site: its clusters' coefficients with what stands on their other sites. */
interface FunctionTerms {
  /** Of the site by itself. */
  readonly alone: number;
  /** Of its pairs, with the neighbour and its function. */
  readonly pairs: Float64Array;
  readonly pairSlots: Int32Array;
  readonly pairFunctions: Int32Array;
  /** Of larger clusters; the other sites of term t are those from `starts[t]` up to `starts[t + 1]`. */
  readonly weights: Float64Array;
  readonly starts: Int32Array;
  readonly slots: Int32Array;
  readonly functions: Int32Array;
}

interface SiteTerms {
  readonly neighbours: readonly Neighbour[];
  readonly byFunction: readonly FunctionTerms[];
}

/** The clusters with an interaction that go through a site of the home cell. */
function termsOf({ parent, orbits, coefficients }: ClusterExpansion, site: number): SiteTerms {
  const neighbours: Neighbour[] = [];
  const slots = new Map<string, number>();
  const slotOf = (own: ClusterSite, other: ClusterSite): number => {
    const cell: Vector3 = [
      other.cell[0] - own.cell[0],
      other.cell[1] - own.cell[1],
      other.cell[2] - own.cell[2],
    ];
    const key = `${other.site}:${cell.join()}`;
    const slot = slots.get(key) ?? neighbours.length;
    if (slot === neighbours.length) {
      slots.set(key, slot);
      neighbours.push({ site: other.site, cell });
    }
    return slot;
  };
  const terms = orbits.flatMap(({ clusters }, orbit) =>
    coefficients[orbit] === 0
      ? []
      : clusters.flatMap((cluster) =>
          cluster.flatMap((own, k) =>
            own.site === site
              ? [
                  {
                    function: own.function,
                    weight: coefficients[orbit]!,
                    others: cluster
                      .filter((_, n) => n !== k)
                      .map((other) => ({ slot: slotOf(own, other), function: other.function })),
                  },
                ]
              : [],
          ),
        ),
  );
  const byFunction = Array.from({ length: parent.active[site]!.species.length - 1 }, (_, own) => {
    const mine = terms.filter((term) => term.function === own);
    const pairs = mine.filter(({ others }) => others.length === 1);
    const larger = mine.filter(({ others }) => others.length > 1);
    const starts = [0];
    for (const { others } of larger) starts.push(starts.at(-1)! + others.length);
    return {
      alone: mine.reduce((sum, { weight, others }) => (others.length === 0 ? sum + weight : sum), 0),
      pairs: Float64Array.from(pairs, ({ weight }) => weight),
      pairSlots: Int32Array.from(pairs, ({ others }) => others[0]!.slot),
      pairFunctions: Int32Array.from(pairs, ({ others }) => others[0]!.function),
      weights: Float64Array.from(larger, ({ weight }) => weight),
      starts: Int32Array.from(starts),
      slots: Int32Array.from(larger.flatMap(({ others }) => others.map(({ slot }) => slot))),
      functions: Int32Array.from(larger.flatMap(({ others }) => others.map((other) => other.function))),
    };
  });
  return { neighbours, byFunction };
}

const tooSmall = (repeats: Vector3): ParameterError =>
  new ParameterError(
    `In a block of ${repeats.join(' x ')} primitive cells clusters meet their own images; take more cells or shorter cut-offs`,
    ['repeats'],
  );
