import { radiusIn } from '../formula/formula-ions.js';

/** An ion of a composition, and how much of it there is. */
export interface Share {
  readonly element: string;
  readonly charge: number;
  readonly amount: number;
}

/** Sites that hold the same. */
export interface Place {
  readonly sites: number;
  /** What stands there now, lithium among it: amounts on all of the sites. */
  readonly held: readonly Share[];
}

/** Occupancies by element for each place, and the amount that found no ion like it where it went. */
export interface SharedOut {
  readonly occupancies: readonly ReadonlyMap<string, number>[];
  readonly misplaced: number;
}

/** Angstrom and elementary charges over which ions become unlike. */
const LIKE = { radius: 0.12, charge: 1.5 };
/** What the likeness of another element counts beside the same element. */
const OTHER = 0.1;
/** So that every ion has a place, if nothing like it is there. */
const UNLIKE = 1e-6;
/** Below this two ions are not alike: 0.2 angstrom apart, or 3 charges. */
const LEAST_LIKENESS = 2e-3;
const ROUNDS = 200;
/** Occupancies below this are none. */
const LEAST_OCCUPANCY = 1e-3;

const isLithium = ({ element }: { readonly element: string }) => element === 'Li';
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/**
 * Shares out ions of one sign over places that hold others now: each goes where its own element or an ion alike in
 * charge and radius stands, fitted in turn to what the places hold and to what there is (iterative proportional fitting,
 * Deming and Stephan 1940, doi 10.1214/aoms/1177731829). Places give way evenly where there is less than they hold; what
 * is more than they hold goes among lithium.
 */
export function shareOut(places: readonly Place[], ions: readonly Share[]): SharedOut {
  const total = sum(ions.map(({ amount }) => amount));
  const framework = places.map(({ held }) => sum(held.map((share) => (isLithium(share) ? 0 : share.amount))));
  const lithium = places.map(({ held }) => sum(held.map((share) => (isLithium(share) ? share.amount : 0))));
  const [capacity, open] = [sum(framework), sum(lithium)];
  const excess = total > capacity && open > 0 ? total - capacity : 0;
  const factor = capacity > 0 ? (total - excess) / capacity : 1;
  const room = places.map(
    (_, place) => framework[place]! * factor + (open > 0 ? (excess * lithium[place]!) / open : 0),
  );
  const like = places.map(({ held, sites }) =>
    ions.map((ion) => Math.max(0, ...held.map((other) => (likeness(ion, other) * other.amount) / sites))),
  );
  const filled = like.map((row, place) => row.map((value) => (room[place]! > 0 ? value + UNLIKE : 0)));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [place, row] of filled.entries()) scale(row, room[place]! / sum(row));
    for (const [kind, { amount }] of ions.entries()) {
      const found = sum(filled.map((row) => row[kind]!));
      for (const row of filled) row[kind]! *= found > 0 ? amount / found : 0;
    }
  }
  const unlike = filled.map((row, place) =>
    sum(row.map((value, kind) => (like[place]![kind]! < LEAST_LIKENESS ? value : 0))),
  );
  const overfull = filled.map((row, place) => Math.abs(sum(row) - room[place]!));
  return {
    occupancies: places.map(
      ({ sites }, place) =>
        new Map(
          ions.flatMap(({ element }, kind) => {
            const occupancy = filled[place]![kind]! / sites;
            return occupancy > LEAST_OCCUPANCY ? [[element, occupancy] as const] : [];
          }),
        ),
    ),
    misplaced: sum(unlike) + sum(overfull) + Math.abs(factor - 1) * capacity,
  };
}

function scale(row: number[], by: number): void {
  if (!Number.isFinite(by)) return;
  for (let kind = 0; kind < row.length; kind++) row[kind]! *= by;
}

function likeness(a: Share, b: Share): number {
  if (a.element === b.element) return 1;
  const [wide, charged] = [radiusOf(a) - radiusOf(b), a.charge - b.charge];
  return OTHER * Math.exp(-((wide / LIKE.radius) ** 2) - (charged / LIKE.charge) ** 2);
}

const radiusOf = ({ element, charge }: Share) => radiusIn(element, charge);
