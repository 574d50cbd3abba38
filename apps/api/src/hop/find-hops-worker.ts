import type { Crystal, SiteHop } from '@interphase/core';
import { interstitialHops, type PlainError, toPlainError } from '@interphase/simulation';

/** A crystal, and the ion that hops in it. */
export interface HopQuestion {
  readonly crystal: Crystal;
  readonly mobileIon: string;
}

/** The hops that were found, or why there are none. */
export type FoundHops = { readonly hops: readonly SiteHop[] } | { readonly refusal: PlainError };

/** Finds the hops to and between empty sites. */
export default function findHops({ crystal, mobileIon }: HopQuestion): FoundHops {
  try {
    return { hops: interstitialHops(crystal, mobileIon) };
  } catch (error) {
    return { refusal: toPlainError(error) };
  }
}
