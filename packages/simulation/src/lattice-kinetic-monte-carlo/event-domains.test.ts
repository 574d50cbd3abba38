import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomStream } from '../random/random.js';
import { EventDomains, paddedToDomains } from './event-domains.js';
import { UniformBuffer } from './uniform-buffer.js';

/** Rates of the rows; in the first nothing can hop. */
const totals = Float64Array.of(0, 1e-280, 1e-6, 0.3, 0.5, 1, 7, 1e6);

function domainsOf(choice: readonly number[]): { domains: EventDomains; rows: Uint16Array } {
  const rows = new Uint16Array(paddedToDomains(choice.length));
  rows.set(choice);
  return { domains: new EventDomains(rows, totals), rows };
}

const sumOf = (rows: Uint16Array) => rows.reduce((sum, row) => sum + totals[row]!, 0);

describe('drawing among domains', () => {
  const row = fc.nat(totals.length - 1);

  it('keeps the total within its bound and never draws what cannot be', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 300 }),
        fc.array(fc.tuple(fc.nat(299), row), { maxLength: 100 }),
        fc.nat(1000),
        (first, later, seed) => {
          const { domains, rows } = domainsOf(first);
          for (const [environment, changed] of later) {
            if (environment >= first.length) continue;
            rows[environment] = changed;
            domains.refresh(environment);
          }
          const total = sumOf(rows);
          expect(Math.abs(domains.total - total)).toBeLessThanOrEqual(1e-12 * total);
          expect(domains.bound).toBeGreaterThanOrEqual(domains.total);
          expect(domains.bound).toBeLessThanOrEqual(2 * domains.total);
          if (total === 0) return;
          const random = new UniformBuffer(randomStream(seed));
          for (let draw = 0; draw < 20; draw++) {
            expect(domains.pick(random)).toBeGreaterThanOrEqual(0);
            const rate = totals[rows[domains.picked]!]!;
            expect(rate).toBeGreaterThan(0);
            expect(domains.remainder).toBeGreaterThanOrEqual(0);
            expect(domains.remainder).toBeLessThanOrEqual(rate);
          }
        },
      ),
    );
  });

  it('draws each as often and as soon as its rate says, in many domains of unlike sums', () => {
    const { domains, rows } = domainsOf(
      Array.from({ length: 1000 }, (_, environment) => {
        if (environment % 90 !== 0) return 0;
        return environment < 500 ? 6 : 4;
      }),
    );
    const total = sumOf(rows);
    const random = new UniformBuffer(randomStream(3));
    const counts = new Map<number, number>();
    const draws = 60_000;
    let [time, within] = [0, 0];
    for (let draw = 0; draw < draws; draw++) {
      time += domains.pick(random) / domains.bound;
      const rate = totals[rows[domains.picked]!]!;
      within += domains.remainder / rate;
      counts.set(domains.picked, (counts.get(domains.picked) ?? 0) + 1);
    }
    rows.forEach((held, environment) => {
      const wanted = (draws * totals[held]!) / total;
      expect(Math.abs((counts.get(environment) ?? 0) - wanted)).toBeLessThanOrEqual(5 * Math.sqrt(wanted));
    });
    expect(time * total).toBeGreaterThan(draws - 5 * Math.sqrt(draws));
    expect(time * total).toBeLessThan(draws + 5 * Math.sqrt(draws));
    expect(within / draws).toBeCloseTo(0.5, 2);
  });
});
