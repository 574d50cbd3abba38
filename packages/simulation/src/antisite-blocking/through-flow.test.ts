import fc from 'fast-check';
import { Matrix, solve } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { type Random, randomStream } from '../random/random.js';
import { drawParticle, type Particle, particleOf } from './particle.js';
import { throughFlow } from './through-flow.js';

const ignore = () => {};

/** Neighbours of a site with the rates to them, and the rates out of either end of the particle. */
function hops({ length, pairs, open }: Particle, crossing: number, site: number) {
  const channel = Math.floor(site / length);
  const k = site % length;
  const to: { site: number; rate: number }[] = [];
  if (k > 0) to.push({ site: site - 1, rate: 1 });
  if (k < length - 1) to.push({ site: site + 1, rate: 1 });
  for (let at = 0; at < pairs.length; at += 2) {
    if (pairs[at] === channel) to.push({ site: pairs[at + 1]! * length + k, rate: crossing });
    if (pairs[at + 1] === channel) to.push({ site: pairs[at]! * length + k, rate: crossing });
  }
  return {
    to: to.filter((hop) => open[hop.site] === 1),
    back: k === 0 ? 1 : 0,
    through: k === length - 1 ? 1 : 0,
  };
}

const openSites = ({ open }: Particle) => [...open.keys()].filter((site) => open[site] === 1);

/** The same by a dense solve for the levels of all sites. */
function densely(particle: Particle, crossing: number): number {
  const sites = openSites(particle);
  const row = new Map(sites.map((site, index) => [site, index]));
  const rates = Matrix.zeros(sites.length, sites.length);
  const entering = Matrix.zeros(sites.length, 1);
  const leaving = Matrix.zeros(1, sites.length);
  for (const [index, site] of sites.entries()) {
    const { to, back, through } = hops(particle, crossing, site);
    entering.set(index, 0, back);
    leaving.set(0, index, through);
    const total = to.reduce((sum, { rate }) => sum + rate, back + through);
    rates.set(index, index, total);
    for (const hop of to) {
      const other = row.get(hop.site) ?? -1;
      rates.set(index, other, rates.get(index, other) - hop.rate);
    }
  }
  const flow = leaving.mmul(solve(rates, entering)).get(0, 0);
  return (flow * (particle.length + 1)) / particle.channels;
}

/** The same by walks from one surface: the share that gets through, times the rate at which they set out. */
function walked(particle: Particle, crossing: number, walks: number, random: Random) {
  const starts = openSites(particle).filter((site) => site % particle.length === 0);
  let through = 0;
  for (let walk = 0; walk < walks; walk++) {
    for (let site = starts[random.below(starts.length)]; site !== undefined; ) {
      const { to, back, through: out } = hops(particle, crossing, site);
      let left = random.uniform() * to.reduce((sum, { rate }) => sum + rate, back + out);
      const hop = to.find(({ rate }) => {
        left -= rate;
        return left < 0;
      });
      if (hop === undefined && left >= back) through++;
      site = hop?.site;
    }
  }
  const share = through / walks;
  const scale = (starts.length * (particle.length + 1)) / particle.channels;
  return { mean: share * scale, error: Math.sqrt((share * (1 - share)) / walks) * scale };
}

describe('the flow through a particle', () => {
  it('without defects is that of its channels, whatever the crossing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (length, crossing) => {
          const particle = particleOf(3, length, new Uint8Array(9 * length).fill(1));
          expect(throughFlow(particle, crossing, ignore)).toBeCloseTo(1, 9);
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
        fc.double({ min: -6, max: 2, noNaN: true }),
        (seed, across, length, exponent) => {
          const particle = drawParticle(across, length, 0.2, randomStream(seed, 0));
          if (!particle.open.includes(1)) return;
          const flow = densely(particle, 10 ** exponent);
          expect(Math.abs(throughFlow(particle, 10 ** exponent, ignore) - flow)).toBeLessThan(
            1e-5 * flow + 1e-12,
          );
        },
      ),
    );
  });

  it('is that of random walks', () => {
    const particle = drawParticle(4, 8, 0.1, randomStream(11, 0));
    const { mean, error } = walked(particle, 0.2, 20_000, randomStream(12, 0));
    expect(error / mean).toBeLessThan(0.05);
    expect(Math.abs(throughFlow(particle, 0.2, ignore) - mean)).toBeLessThan(3 * error);
  });

  it('is that of the channels without a defect where nothing crosses', () => {
    const particle = drawParticle(16, 50, 0.02, randomStream(4, 0));
    const clear = Array.from({ length: 256 }, (_, channel) =>
      particle.open.subarray(50 * channel, 50 * channel + 50).includes(0) ? 0 : 1,
    ).reduce<number>((sum, one) => sum + one, 0);
    expect(clear).toBeGreaterThan(50);
    expect(throughFlow(particle, 0, ignore)).toBeCloseTo(clear / 256, 9);
    expect(throughFlow(particle, 1e-9, ignore)).toBeCloseTo(clear / 256, 4);
  });

  it('falls with the rate of the slowest crossings to the last digits', () => {
    const particle = drawParticle(4, 400, 0.05, randomStream(3, 0));
    const at = (crossing: number) => throughFlow(particle, crossing, ignore);
    expect(at(1e-20) / 1e-20 / (at(1e-8) / 1e-8)).toBeCloseTo(1, 3);
    expect(at(0)).toBe(0);
  });

  it('stops at a wall of defects', () => {
    const free = new Uint8Array(9 * 20).fill(1);
    for (let channel = 0; channel < 9; channel++) free[channel * 20 + 7] = 0;
    expect(throughFlow(particleOf(3, 20, free), 0.1, ignore)).toBeLessThan(1e-12);
  });
});
