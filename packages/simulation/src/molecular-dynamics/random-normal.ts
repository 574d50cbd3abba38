import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Seeded random numbers of the two distributions that a thermostat needs. */
export interface RandomNormal {
  /** Of mean 0 and variance 1. */
  readonly normal: () => number;
  /** Sum of the squares of `count` independent normal numbers. */
  readonly squares: (count: number) => number;
}

/** The same numbers for the same seed, on every machine. */
export function randomNormal(seed: number): RandomNormal {
  const generator = xoroshiro128plus(seed);
  let spare: number | null = null;
  /** Marsaglia & Bray's polar method (1964, 10.1137/1006063). */
  const normal = (): number => {
    if (spare !== null) {
      const value = spare;
      spare = null;
      return value;
    }
    for (;;) {
      const u = 2 * uniformFloat64(generator) - 1;
      const v = 2 * uniformFloat64(generator) - 1;
      const s = u * u + v * v;
      if (s >= 1 || s === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(s)) / s);
      spare = v * factor;
      return u * factor;
    }
  };
  /** Gamma of shape >= 1 and scale 1 (Marsaglia & Tsang 2000, 10.1145/358407.358414). */
  const gamma = (shape: number): number => {
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const v = (1 + c * x) ** 3;
      if (v <= 0) continue;
      const u = 1 - uniformFloat64(generator);
      if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  return {
    normal,
    squares(count) {
      if (count <= 0) return 0;
      if (count === 1) return normal() ** 2;
      return 2 * gamma(count / 2);
    },
  };
}
