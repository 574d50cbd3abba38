import { add, type Crystal, elementOf, isOrdered, minimumImageVector, type Vector3 } from '@interphase/core';
import type { Artifact, ComputedValue } from '../engine/engine.js';
import { computedValue, importFault } from './imported-result.js';

/** Images of a path in order. */
export interface PathImage {
  readonly energy: number;
  /** Null where the file holds energies alone. */
  readonly structure: Crystal | null;
}

/** Shorter displacements (angstrom) are no hop. */
const shortestHop = 0.5;

const length = (v: Vector3): number => Math.hypot(...v);
const place = (position: Vector3): string => position.map((value) => value.toFixed(4)).join(' ');

/** The displacement of every atom from one image to the next (angstrom), by the shortest way. */
const displacements = (from: Crystal, to: Crystal): Vector3[] =>
  from.sites.map((site, index) =>
    minimumImageVector(from.lattice, site.position, to.sites[index]?.position ?? site.position),
  );

function checkAlike(first: Crystal, other: Crystal, file: string): void {
  const alike =
    isOrdered(first) &&
    isOrdered(other) &&
    first.sites.length === other.sites.length &&
    first.sites.every((site, index) => {
      const twin = other.sites[index];
      return twin !== undefined && elementOf(twin) === elementOf(site);
    });
  if (alike) return;
  throw importFault('import.mismatch', 'The images do not hold the same atoms in the same order', file);
}

/** The atom that moves along a path and how far all move from image to image; null where structures are missing. */
function motionOf(images: readonly PathImage[], file: string) {
  const crystals = images.flatMap(({ structure }) => structure ?? []);
  const [first] = crystals;
  if (first === undefined || crystals.length !== images.length) return null;
  for (const other of crystals.slice(1)) checkAlike(first, other, file);
  const steps = crystals.slice(1).map((next, index) => displacements(crystals[index] ?? first, next));
  const totals = first.sites.map((_, atom) =>
    steps.reduce<Vector3>((sum, step) => add(sum, step[atom] ?? [0, 0, 0]), [0, 0, 0]),
  );
  const atom = totals.reduce(
    (best, total, index) => (length(total) > length(totals[best] ?? [0, 0, 0]) ? index : best),
    0,
  );
  const moving = first.sites[atom];
  if (moving === undefined) return null;
  const along = steps.map((step) => Math.hypot(...step.flat()));
  const distances = [0];
  for (const step of along) distances.push((distances.at(-1) ?? 0) + step);
  return {
    ion: elementOf(moving),
    displacement: length(totals[atom] ?? [0, 0, 0]),
    distances,
    positions: crystals.map(({ sites }) => sites[atom]?.position ?? null),
  };
}

/**
 * What a set of images tells: the barrier forward and, where it differs, backward, the ion that moves and between
 * which places, and the artifact `hops`.
 */
export function analysePath(
  images: readonly PathImage[],
  stated: {
    readonly file: string;
    readonly functional: string | null;
    readonly converged: boolean | null;
    readonly maximumForce: number | null;
    readonly coordinates: readonly number[] | null;
  },
): { properties: ComputedValue[]; artifacts: Artifact[]; warnings: string[] } {
  const energies = images.map(({ energy }) => energy);
  const [start = 0, end = 0] = [energies[0], energies.at(-1)];
  const top = Math.max(...energies);
  const motion = motionOf(images, stated.file);
  const [from, to] = [motion?.positions[0] ?? null, motion?.positions.at(-1) ?? null];
  const common = [
    ['hop', '1'],
    ['ion', motion?.ion ?? null],
    ['from', from === null ? null : place(from)],
    ['to', to === null ? null : place(to)],
    ['functional', stated.functional],
  ] as const;
  const barriers: ComputedValue[] = [
    computedValue('migration-barrier', top - start, 'eV', [...common, ['direction', 'forward']]),
    computedValue('migration-barrier', top - end, 'eV', [...common, ['direction', 'backward']]),
  ];
  const hop = {
    label: '1',
    from,
    to,
    multiplicity: null,
    rigidBarrier: null,
    barrier: top - start,
    reverseBarrier: top - end,
    images: images.map(({ energy }, index) => ({
      distance: motion?.distances[index] ?? stated.coordinates?.[index] ?? index,
      energy: energy - start,
      position: motion?.positions[index] ?? null,
    })),
    converged: stated.converged,
    steps: null,
    maximumForce: stated.maximumForce,
  };
  const unit =
    motion !== null
      ? 'angstrom, of all atoms together'
      : stated.coordinates !== null
        ? 'share of the path'
        : 'number of the image';
  const still = motion !== null && motion.displacement < shortestHop;
  return {
    properties: barriers,
    artifacts: [
      {
        name: 'hops',
        description: `hops: label, from and to (fractional), barrier and reverseBarrier (eV), images: distance (${unit}), energy (eV above the first), position of the moving ion (fractional), maximumForce (eV/angstrom); null is what the files do not say.`,
        data: { hops: [hop] },
      },
    ],
    warnings: [
      ...(energies.length < 5
        ? [`The path has ${energies.length} images; its highest may lie below the saddle`]
        : []),
      ...(top === start || top === end
        ? ['The highest image is an end of the path, so one barrier is 0']
        : []),
      ...(still
        ? [`No atom moves by more than ${motion.displacement.toFixed(2)} Å from the first image to the last`]
        : []),
    ],
  };
}
