import type { Crystal } from '@interphase/core';

/** Elements that move in known conductors, the usual ones first. */
const mobileElements = ['Li', 'Na', 'Ag', 'Cu', 'K', 'Mg', 'Zn', 'Ca', 'Al'];

/** The element most likely to move in a structure whose source does not say; null when none is known to. */
export function likelyMobileIon({ sites }: Crystal): string | null {
  const present = new Set(sites.flatMap(({ species }) => species.map(({ element }) => element)));
  return mobileElements.find((element) => present.has(element)) ?? null;
}
