/** Names of the bases that expansions can be written in. */
export const siteBases = ['chebyshev', 'indicator'] as const;
export type SiteBasis = (typeof siteBases)[number];

/**
 * Values of the non-constant functions of a site with so many states: `values[state][function]`, one function fewer
 * than states. `chebyshev`: Chebyshev polynomials of the first kind at equally spaced points from -1 to 1 (Sanchez,
 * Ducastelle & Gratias, Physica A 128 (1984) 334, doi 10.1016/0378-4371(84)90096-7; for two states -1 and 1).
 * `indicator`: function f is 1 in state f + 1 and 0 elsewhere, so that state 0 is the empty lattice.
 */
export function siteFunctions(basis: SiteBasis, states: number): number[][] {
  return Array.from({ length: states }, (_, state) => {
    if (basis === 'indicator') {
      return Array.from({ length: states - 1 }, (_, index) => (state === index + 1 ? 1 : 0));
    }
    const x = states === 1 ? 0 : -1 + (2 * state) / (states - 1);
    const polynomials = [1, x];
    while (polynomials.length < states) {
      const last = polynomials.length - 1;
      polynomials.push(2 * x * polynomials[last]! - polynomials[last - 1]!);
    }
    return polynomials.slice(1, states);
  });
}
