import { describe, expect, it } from 'vitest';
import { randomStream } from '../random/random.js';
import { drawParticle, type Particle } from './particle.js';
import { unblockedFraction } from './unblocked-fraction.js';

/** Share of the ions that a surface is reached from without leaving the channel. */
function reachedAlong({ length, channels, open }: Particle): number {
  let ions = 0;
  let reached = 0;
  for (let channel = 0; channel < channels; channel++) {
    const sites = open.subarray(channel * length, (channel + 1) * length);
    const free = sites.reduce((sum, one) => sum + one, 0);
    const first = sites.indexOf(0);
    ions += free;
    reached += first === -1 ? free : first + length - 1 - sites.lastIndexOf(0);
  }
  return reached / ions;
}

describe('a particle', () => {
  it('lets out along its channels alone what the closed form counts', () => {
    for (const length of [100, 400, 1000]) {
      const particle = drawParticle(40, length, 0.01, randomStream(5, length));
      // A lattice holds at most one defect a site, which Poisson does not know: it differs by about their share.
      expect(Math.abs(reachedAlong(particle) - unblockedFraction(0.01 * length))).toBeLessThan(0.02);
    }
  });

  it('holds as many defects as it was asked for', () => {
    const { open } = drawParticle(20, 1000, 0.03, randomStream(2, 0));
    const defects = 1 - open.reduce((sum, one) => sum + one, 0) / open.length;
    // 400,000 sites: three standard errors.
    expect(Math.abs(defects - 0.03)).toBeLessThan(3 * Math.sqrt((0.03 * 0.97) / 400_000));
  });
});
