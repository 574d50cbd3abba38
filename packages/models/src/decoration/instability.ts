import { type Crystal, neighbourList } from '@interphase/core';
import { softBondValenceTable } from '@interphase/simulation';

/** Bonds up to this length count at the prototype's own volume, angstrom. */
const CUTOFF = 6;
/** Linear factors between which a volume is looked for. */
const [SMALLEST, LARGEST] = [0.8, 1.45];
/** The factor is found to this. */
const TOLERANCE = 2e-4;

/** A volume at which the bonds of a crystal fit its charges best. */
export interface RelaxedVolume {
  /** All lengths times this. */
  readonly scale: number;
  /** Global instability index there, valence units. */
  readonly instability: number;
}

/** Whether a factor lies at the rim of what is searched: no volume in between fits. */
export const isAtRim = ({ scale }: RelaxedVolume): boolean =>
  scale < SMALLEST + 2 * TOLERANCE || scale > LARGEST - 2 * TOLERANCE;

/**
 * The isotropic factor that minimises the global instability index (root mean square of the mismatches between
 * bond-valence sums and charges: Salinas-Sanchez and others 1992, doi 10.1016/0022-4596(92)90094-C) with the softBV
 * parameters, found by a scan and a golden-section search. Sites with a bond that has no parameters (boron with nitrogen)
 * are left out; null where none is left.
 */
export function relaxVolume(crystal: Crystal): RelaxedVolume | null {
  const instability = instabilityByScale(crystal);
  if (instability === null) return null;
  let best = SMALLEST;
  for (let scale = SMALLEST; scale <= LARGEST; scale += SCAN) {
    if (instability(scale) < instability(best)) best = scale;
  }
  const scale = goldenSection(instability, Math.max(SMALLEST, best - SCAN), Math.min(LARGEST, best + SCAN));
  return { scale, instability: instability(scale) };
}

const SCAN = 0.05;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

function goldenSection(of: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [atLeft, atRight] = [of(left), of(right)];
  while (high - low > TOLERANCE) {
    if (atLeft < atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = of(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = of(right);
    }
  }
  return (low + high) / 2;
}

/** Anion-cation contacts up to this multiple of an ion's shortest one are bonds that need parameters. */
const SHELL = 1.3;

function instabilityByScale(crystal: Crystal): ((scale: number) => number) | null {
  const table = softBondValenceTable();
  const ions = crystal.sites.map(({ species: [first] }) => ({
    element: first?.element ?? '',
    charge: first?.oxidationState ?? 0,
  }));
  const { starts, sites, distances } = neighbourList(crystal, CUTOFF);
  const remembered = new Map<string, ReturnType<typeof table.find>>();
  const judged = new Uint8Array(ions.length).fill(1);
  const first: number[] = [];
  const r0: number[] = [];
  const alpha: number[] = [];
  const length: number[] = [];
  for (let i = 0; i < ions.length; i++) {
    let shortest = Number.POSITIVE_INFINITY;
    for (let entry = starts[i]!; entry < starts[i + 1]!; entry++) {
      const j = sites[entry]!;
      const [a, b] = [ions[i]!, ions[j]!];
      if (a.charge * b.charge >= 0) continue;
      shortest = Math.min(shortest, distances[entry]!);
    }
    for (let entry = starts[i]!; entry < starts[i + 1]!; entry++) {
      const j = sites[entry]!;
      const [a, b] = [ions[i]!, ions[j]!];
      if (a.charge * b.charge >= 0) continue;
      const key = `${a.element}${a.charge}${b.element}${b.charge}`;
      if (!remembered.has(key)) remembered.set(key, table.find(a, b));
      const bond = remembered.get(key);
      if (bond === undefined) {
        if (distances[entry]! <= SHELL * shortest) judged[i] = 0;
        continue;
      }
      first.push(i);
      r0.push(bond.r0);
      alpha.push(bond.alpha);
      length.push(distances[entry]!);
    }
  }
  const count = judged.reduce((sum, one) => sum + one, 0);
  if (count === 0) return null;
  const sums = new Float64Array(ions.length);
  return (scale) => {
    sums.fill(0);
    for (let bond = 0; bond < first.length; bond++) {
      sums[first[bond]!]! += Math.exp(alpha[bond]! * (r0[bond]! - scale * length[bond]!));
    }
    let squares = 0;
    for (let i = 0; i < ions.length; i++) {
      if (judged[i]) squares += (sums[i]! - Math.abs(ions[i]!.charge)) ** 2;
    }
    return Math.sqrt(squares / count);
  };
}
