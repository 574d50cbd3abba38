import type { HopDrawing } from '../../lib/structure/hop-drawing';
import type { Viewer } from './draw-structure';

const point = ([x, y, z]: readonly [number, number, number]) => ({ x, y, z });

/** Adds spheres at resting sites and bent lines along hops, easy ones in a colour of their own. */
export function showHops(
  viewer: Viewer,
  { sites, hops }: HopDrawing,
  colours: { readonly site: string; readonly easy: string; readonly other: string },
): void {
  for (const { position, radius } of sites)
    viewer.addSphere({ center: point(position), radius, color: colours.site });
  for (const { points, radius, easy } of hops) {
    const color = easy ? colours.easy : colours.other;
    const [start, saddle, end] = points;
    for (const [from, to] of [
      [start, saddle],
      [saddle, end],
    ] as const)
      viewer.addCylinder({ start: point(from), end: point(to), radius, color, fromCap: 2, toCap: 2 });
  }
}
