import fc from 'fast-check';
import { Matrix, solve } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { type Random, randomStream } from '../random/random.js';
import { exitTimeOfChannel, meanExitTime } from './exit-time.js';
import { drawParticle, type Particle, particleOf } from './particle.js';

const ignore = () => {};

/** Neighbours of a site with the rates to them, and the rate out of the particle. */
function hops({ length, pairs, open }: Particle, crossing: number, site: number) {
  const channel = Math.floor(site / length);
  const k = site % length;
  const to: { site: number; rate: number }[] = [];
  let out = 0;
  for (const next of [k - 1, k + 1]) {
    if (next < 0 || next >= length) out += 1;
    else to.push({ site: channel * length + next, rate: 1 });
  }
  for (let at = 0; at < pairs.length; at += 2) {
    if (pairs[at] === channel) to.push({ site: pairs[at + 1]! * length + k, rate: crossing });
    if (pairs[at + 1] === channel) to.push({ site: pairs[at]! * length + k, rate: crossing });
  }
  return { to: to.filter((hop) => open[hop.site] === 1), out };
}

/** The same by a dense solve. */
function densely(particle: Particle, crossing: number): number {
  const sites = [...particle.open.keys()].filter((site) => particle.open[site] === 1);
  const row = new Map(sites.map((site, index) => [site, index]));
  const rates = Matrix.zeros(sites.length, sites.length);
  for (const [index, site] of sites.entries()) {
    const { to, out } = hops(particle, crossing, site);
    rates.set(index, index, rates.get(index, index) + out);
    for (const hop of to) {
      rates.set(index, index, rates.get(index, index) + hop.rate);
      const other = row.get(hop.site) ?? -1;
      rates.set(index, other, rates.get(index, other) - hop.rate);
    }
  }
  return solve(rates, Matrix.ones(sites.length, 1)).sum() / sites.length;
}

/** The same by walking: mean and standard error over walks. */
function walked(particle: Particle, crossing: number, walks: number, random: Random) {
  const sites = [...particle.open.keys()].filter((site) => particle.open[site] === 1);
  const times = Array.from({ length: walks }, () => {
    let time = 0;
    for (let site: number | undefined = sites[random.below(sites.length)]; site !== undefined; ) {
      const { to, out } = hops(particle, crossing, site);
      const total = to.reduce((sum, { rate }) => sum + rate, out);
      time -= Math.log1p(-random.uniform()) / total;
      let left = random.uniform() * total - out;
      if (left < 0) break;
      const hop = to.find(({ rate }) => {
        left -= rate;
        return left < 0;
      });
      site = hop?.site;
    }
    return time;
  });
  const mean = times.reduce((sum, time) => sum + time, 0) / walks;
  const variance = times.reduce((sum, time) => sum + (time - mean) ** 2, 0) / (walks - 1);
  return { mean, error: Math.sqrt(variance / walks) };
}

describe('the mean exit time', () => {
  it('without defects is that of a channel, whatever the crossing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 1e-12, max: 100, noNaN: true }),
        (length, crossing) => {
          const particle = particleOf(3, length, new Uint8Array(9 * length).fill(1));
          const ratio = meanExitTime(particle, crossing, ignore) / exitTimeOfChannel(length);
          expect(ratio).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it('is that of a dense solve', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 2, max: 4 }),
        fc.integer({ min: 2, max: 12 }),
        fc.double({ min: -6, max: 1, noNaN: true }),
        (seed, across, length, exponent) => {
          const particle = drawParticle(across, length, 0.2, randomStream(seed, 0));
          if (!particle.open.includes(1)) return;
          const crossing = 10 ** exponent;
          expect(meanExitTime(particle, crossing, ignore) / densely(particle, crossing)).toBeCloseTo(1, 5);
        },
      ),
    );
  });

  it('is that of random walks', () => {
    const particle = drawParticle(4, 30, 0.1, randomStream(11, 0));
    const { mean, error } = walked(particle, 0.05, 4000, randomStream(12, 0));
    expect(Math.abs(meanExitTime(particle, 0.05, ignore) - mean)).toBeLessThan(3 * error);
  });

  it('goes on as the inverse of the slowest crossing rates, and never ends without crossing', () => {
    const particle = drawParticle(4, 100, 0.05, randomStream(3, 0));
    const at = (crossing: number) => meanExitTime(particle, crossing, ignore);
    expect((at(1e-20) * 1e-20) / (at(1e-8) * 1e-8)).toBeCloseTo(1, 3);
    expect(at(0)).toBe(Number.POSITIVE_INFINITY);
  });

  it('leaves out what defects enclose from all sides', () => {
    // One ion with a defect on each of its six sides, in the middle of an open particle.
    const length = 9;
    const free = new Uint8Array(16 * length).fill(1);
    const middle = 5 * length + 4;
    const sides = [middle - 1, middle + 1, ...[1, 4, 6, 9].map((channel) => channel * length + 4)];
    for (const site of sides) free[site] = 0;
    const particle = particleOf(4, length, free);
    expect(particle.open[middle]).toBe(0);
    expect(particle.open.reduce((sum, one) => sum + one, 0)).toBe(16 * length - 7);
  });
});
