import { type Crystal, elementOf, isOrdered, minimumImageVector, type Vector3 } from '@interphase/core';

const images = 5;
/** Steps from image to image agree within this (angstrom) when the images were interpolated. */
const evenWithin = 1e-3;
/** Longest step (angstrom) from image to image: four of them are longer than any hop. */
const longestStep = 2.5;

/**
 * Some sets of barriers list five evenly spaced images of the moving ion as the first five atoms of one cell. Such a
 * crystal with the ion at its first image alone, and the hop; null for any other crystal.
 */
export function withoutImages(
  crystal: Crystal,
): { structure: Crystal; ion: string; from: Vector3; to: Vector3 } | null {
  const { lattice, sites } = crystal;
  const path = sites.slice(0, images);
  const [first, second] = path;
  const last = path.at(-1);
  if (first === undefined || second === undefined || last === undefined || sites.length <= images)
    return null;
  if (!isOrdered(crystal) || path.some((site) => elementOf(site) !== elementOf(first))) return null;
  const [x, y, z] = minimumImageVector(lattice, first.position, second.position);
  if (Math.hypot(x, y, z) < 1e-6 || Math.hypot(x, y, z) > longestStep) return null;
  const isEven = path.slice(2).every((site, index) => {
    const step = minimumImageVector(lattice, path[index + 1]?.position ?? site.position, site.position);
    return Math.hypot(step[0] - x, step[1] - y, step[2] - z) < evenWithin;
  });
  if (!isEven) return null;
  return {
    structure: { lattice, sites: [first, ...sites.slice(images)] },
    ion: elementOf(first),
    from: first.position,
    to: last.position,
  };
}
