import { element } from '../chemistry/element.js';
import type { Crystal } from '../crystal/crystal.js';
import { minimumImageDistance } from '../crystal/minimum-image.js';
import { ewaldMatrix } from '../electrostatics/ewald.js';
import { CONTACT_PENALTY, type OpenSites } from './arrangement.js';
import type { Disorder, DisorderedGroup, Kind } from './disorder.js';
import type { WholeCounts } from './whole-counts.js';

/**
 * Atoms nearer than this share of the sum of their covalent radii (Cordero et al. 2008) are never there at once:
 * below the shortest bonds (C-O and P-O: 0.8) and above split positions.
 */
const nearest = 0.6;

/** The open sites of a supercell and what stands on them at first. */
export interface OpenCell {
  readonly open: OpenSites;
  /** Indices of the supercell's sites. */
  readonly sites: readonly number[];
  readonly settled: readonly { readonly site: number; readonly kind: number }[];
  readonly filling: readonly number[];
}

/** Everything that ranking arrangements takes; `block` is the supercell, cell after cell. */
export function openSitesOf(
  block: Crystal,
  perCell: number,
  disorder: Disorder,
  counts: WholeCounts,
): OpenCell {
  const { kinds, groups } = disorder;
  const cells = Array.from({ length: counts.cells }, (_, cell) => cell * perCell);
  const settled = cells.flatMap((offset) =>
    disorder.settled.map(({ site, kind }) => ({ site: offset + site, kind })),
  );
  const sites: number[] = [];
  const groupOf: number[] = [];
  const filling: number[] = [];
  groups.forEach((group, index) => {
    const own = cells.flatMap((offset) => group.sites.map((site) => offset + site));
    sites.push(...own);
    groupOf.push(...own.map(() => index));
    filling.push(...group.shares.flatMap(({ kind }, s) => Array(counts.groups[index]?.[s] ?? 0).fill(kind)));
  });
  const totals = kinds.map((_, kind) => filling.filter((other) => other === kind).length);
  const all = ewaldMatrix(
    block.lattice,
    block.sites.map(({ position }) => position),
  );
  const total = block.sites.length;
  const coupling = new Float64Array(sites.length ** 2);
  const field = new Float64Array(sites.length);
  sites.forEach((site, i) => {
    sites.forEach((other, j) => {
      coupling[i * sites.length + j] = all[site * total + other]!;
    });
    for (const { site: other, kind } of settled)
      field[i]! += all[site * total + other]! * kinds[kind]!.charge;
  });
  const open: OpenSites = {
    charges: kinds.map(({ charge }) => charge),
    groupOf,
    bounds: groups.map((group, index) =>
      boundsOf(group, counts.groups[index] ?? [], counts.cells, kinds.length),
    ),
    totals,
    coupling,
    field,
    ...contactsOf(block, sites, settled, kinds),
  };
  return { open, sites, settled, filling };
}

/** A group holds the whole numbers on either side of its average, and what the rounding gave it. */
function boundsOf(
  { sites, shares }: DisorderedGroup,
  chosen: readonly number[],
  cells: number,
  kindCount: number,
): OpenSites['bounds'][number] {
  const least = Array<number>(kindCount).fill(0);
  const most = Array<number>(kindCount).fill(0);
  shares.forEach(({ kind, share }, index) => {
    const average = share * sites.length * cells;
    least[kind] = Math.min(chosen[index] ?? 0, Math.floor(average + 1e-6));
    most[kind] = Math.max(chosen[index] ?? 0, Math.ceil(average - 1e-6));
  });
  return { least, most };
}

function contactsOf(
  { lattice, sites: all }: Crystal,
  sites: readonly number[],
  settled: OpenCell['settled'],
  kinds: readonly Kind[],
): Pick<OpenSites, 'contacts' | 'crowding'> {
  const radii = kinds.map((kind) => (kind.element === null ? null : element(kind.element).covalentRadius));
  /** Shortest distance that two kinds allow, angstrom; a vacancy is never in the way. */
  const reach = radii.map((a) => radii.map((b) => (a === null || b === null ? 0 : nearest * (a + b))));
  const furthest = Math.max(...reach.flat());
  const distance = (a: number, b: number): number =>
    minimumImageDistance(lattice, all[a]!.position, all[b]!.position);
  const crowding = new Float64Array(sites.length * kinds.length);
  const contacts: { site: number; tooNear: (own: number, other: number) => boolean }[][] = sites.map(
    () => [],
  );
  sites.forEach((site, i) => {
    for (const { site: other, kind } of settled) {
      const apart = distance(site, other);
      if (apart >= furthest) continue;
      kinds.forEach((_, own) => {
        if (apart < reach[own]![kind]!) crowding[i * kinds.length + own]! += CONTACT_PENALTY;
      });
    }
    for (let j = 0; j < i; j++) {
      const apart = distance(site, sites[j]!);
      if (apart >= furthest) continue;
      const tooNear = (own: number, other: number): boolean => apart < reach[own]![other]!;
      contacts[i]!.push({ site: j, tooNear });
      contacts[j]!.push({ site: i, tooNear });
    }
  });
  return { contacts, crowding };
}
