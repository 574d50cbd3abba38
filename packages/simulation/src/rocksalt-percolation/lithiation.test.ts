import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomStream } from '../random/random.js';
import { CATION_ORDERS, siteShares, sublattices } from './cation-order.js';
import { channelLinks } from './channel-links.js';
import { cubicCell } from './fcc-cell.js';
import { Lithiator } from './lithiate.js';
import { Lithiation } from './lithiation.js';
import { ShuffledSites } from './shuffled-sites.js';

const disorders = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const channel = fc.constantFrom('ZERO_TM', 'ONE_TM', 'TWO_TM');
const idle = () => {};

describe('shares of the sublattices', () => {
  it('sum to the content, stay possible, and only grow with it', () => {
    const content = fc.double({ min: 0, max: 2, noNaN: true });
    fc.assert(
      fc.property(content, content, disorders, (one, other, disorder) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const shares = siteShares(low, disorder);
        expect(shares.lithium + shares.metal).toBeCloseTo(low, 12);
        for (const share of [shares.lithium, shares.metal]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(siteShares(high, disorder).lithium).toBeGreaterThanOrEqual(shares.lithium - 1e-12);
        expect(siteShares(high, disorder).metal).toBeGreaterThanOrEqual(shares.metal - 1e-12);
      }),
    );
  });
});

describe('lithiation', () => {
  it('takes every site once and keeps to the shares at every step', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CATION_ORDERS),
        disorders,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer(),
        (order, disorder, vacancies, seed) => {
          const cell = cubicCell(2);
          const units = cell.sites / 2;
          const own = new Set(sublattices(cell, order).lithium);
          const lithiation = new Lithiation(cell, { order, disorder, vacancies });
          lithiation.draw(randomStream(seed));
          const taken = new Set<number>();
          let onOwn = 0;
          for (let step = 1; step <= cell.sites; step++) {
            const site = lithiation.next();
            taken.add(site);
            if (own.has(site)) onOwn++;
            if (disorder < 1)
              expect(
                Math.abs(onOwn - siteShares(step / units, disorder).lithium * units),
              ).toBeLessThanOrEqual(1);
          }
          expect(taken.size).toBe(cell.sites);
          expect(lithiation.vacancies).toBe(Math.round(vacancies * units));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('draws any order as likely, through buckets as well', () => {
    const sites = new ShuffledSites(200_000);
    const random = randomStream(3);
    for (let draw = 0; draw < 2; draw++) {
      sites.draw(random);
      const seen = new Uint8Array(200_000);
      let rising = 0;
      let deviation = 0;
      for (let place = 0; place < 200_000; place++) {
        const site = sites.at(place);
        seen[site] = 1;
        deviation += (site - 99_999.5) * (place - 99_999.5);
        if (place > 0 && site > sites.at(place - 1)) rising++;
      }
      expect(seen.every((one) => one === 1)).toBe(true);
      // Five standard errors of a random order: correlation 1/sqrt(n), ascents n/12.
      expect(Math.abs(deviation / (200_000 ** 3 / 12))).toBeLessThan(5 / Math.sqrt(200_000));
      expect(Math.abs(rising - 100_000)).toBeLessThan(5 * Math.sqrt(200_000 / 12));
    }
  });
});

describe('what percolates', () => {
  it('does not depend on the head start, and agrees with the whole cell taken at once', () => {
    fc.assert(
      fc.property(
        channel,
        disorders,
        fc.constantFrom(...CATION_ORDERS),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        fc.integer({ min: 0, max: 250 }),
        fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 4 }),
        fc.integer(),
        (kind, disorder, order, vacancies, headStart, contents, seed) => {
          const cell = cubicCell(4);
          const lithiation = new Lithiation(cell, { order, disorder, vacancies });
          const lithiator = new Lithiator(cell);
          const stops = contents.sort((a, b) => a - b);
          const task = { links: channelLinks(kind), stops, toTheEnd: true };
          lithiation.draw(randomStream(seed));
          const slow = lithiator.run(lithiation, { ...task, headStart: 0 }, idle);
          expect(lithiator.run(lithiation, { ...task, headStart }, idle)).toEqual(slow);
          stops.forEach((stop, at) => {
            const whole = lithiator.connectivity(lithiation, task.links, stop, idle);
            expect(whole).toEqual(slow.at[at]);
            expect(whole.directions).toBe(
              slow.thresholds.filter((one) => one !== null && one <= stop).length,
            );
            expect(whole.accessible).toBeLessThanOrEqual(stop);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('percolates the sooner, and the further, the more metals a channel may have', () => {
    fc.assert(
      fc.property(disorders, fc.constantFrom(...CATION_ORDERS), fc.integer(), (disorder, order, seed) => {
        const cell = cubicCell(4);
        const lithiation = new Lithiation(cell, { order, disorder, vacancies: 0 });
        const lithiator = new Lithiator(cell);
        lithiation.draw(randomStream(seed));
        const runs = (['ZERO_TM', 'ONE_TM', 'TWO_TM'] as const).map((kind) =>
          lithiator.run(
            lithiation,
            { links: channelLinks(kind), stops: [64, 128, 160], toTheEnd: true, headStart: 0 },
            idle,
          ),
        );
        for (let at = 1; at < 3; at++) {
          runs[at]!.thresholds.forEach((threshold, direction) => {
            expect(threshold).toBeLessThanOrEqual(runs[at - 1]!.thresholds[direction]!);
          });
          runs[at]!.at.forEach(({ accessible }, stop) => {
            expect(accessible).toBeGreaterThanOrEqual(runs[at - 1]!.at[stop]!.accessible);
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  // What follows from the tetrahedra of the ordered crystals LiTMO2, every one with 1 or 3, 0, 2 or 4, or 2 metals.
  it.each([
    ['layered', 'ZERO_TM', 0, 0],
    ['layered', 'ONE_TM', 2, 1],
    ['layered', 'TWO_TM', 2, 1],
    ['spinel-like', 'ZERO_TM', 3, 1],
    ['spinel-like', 'ONE_TM', 3, 1],
    ['gamma-LiFeO2', 'ZERO_TM', 0, 0],
    ['gamma-LiFeO2', 'ONE_TM', 0, 0],
    ['gamma-LiFeO2', 'TWO_TM', 3, 1],
  ] as const)(
    'ordered %s LiTMO2 with %s channels: %d directions, share %d',
    (order, kind, directions, share) => {
      const cell = cubicCell(4);
      const lithiation = new Lithiation(cell, { order, disorder: 0, vacancies: 0 });
      lithiation.draw(randomStream(1));
      const found = new Lithiator(cell).connectivity(lithiation, channelLinks(kind), cell.sites / 2, idle);
      expect(found).toEqual({ directions, accessible: (share * cell.sites) / 2 });
    },
  );
});
