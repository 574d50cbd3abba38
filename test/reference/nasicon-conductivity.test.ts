import { readFileSync } from 'node:fs';
import { BOLTZMANN } from '@interphase/core';
import {
  buildHopSystem,
  LatticeWalk,
  nasiconExpansions,
  nasiconHopModel,
  randomStream,
  tabulateRates,
  watchWalk,
} from '@interphase/simulation';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

/** log10 of the published conductivities (S/cm) at x = 2.4, read off a plot within 0.15, by temperature (K). */
const PUBLISHED = [
  { temperature: 373, published: -1.8 },
  { temperature: 473, published: -0.8 },
  { temperature: 573, published: -0.2 },
];

/**
 * Runs at each temperature, of some 3 s of processor time each. Sixteen gave -1.845(48), -0.745(65) and -0.111(77) at 373,
 * 473 and 573 K, with standard deviations from run to run of 0.19, 0.26 and 0.31, in 145 s: all within 0.15 of what is
 * published, but an error of 0.05 would take 15, 27 and 38 runs, 240 s in all. A test has not so much, so it allows for
 * the error of fewer. To repeat, with 16 here:
 * npx vitest run --project whole --reporter verbose test/reference/nasicon-conductivity.test.ts
 */
const REPLICAS = 3;
/** Of log10 of the conductivity from run to run, about the least of these standard deviations. */
const SPREAD = 0.2;

/** Where the published runs started: see the file. */
const { composition, supercell, arrangements } = z
  .object({
    composition: z.number(),
    supercell: z.tuple([z.int(), z.int(), z.int()]),
    arrangements: z.array(z.object({ sodium: z.base64(), phosphorus: z.base64() })),
  })
  .parse(JSON.parse(readFileSync(new URL('nasicon-arrangements.json', import.meta.url), 'utf8')));
const bitsOf = (base64: string): Uint8Array =>
  Uint8Array.from(
    [...Buffer.from(base64, 'base64')].flatMap((byte) =>
      [7, 6, 5, 4, 3, 2, 1, 0].map((bit) => (byte >> bit) & 1),
    ),
  );

describe('NASICON at its best composition', () => {
  it('starts from the published arrangements, with the interactions of the authors', () => {
    const { kinetic, difference } = nasiconExpansions();
    expect(kinetic.orbits).toHaveLength(24);
    // Theirs: 339.108 and 136.192 meV, both stopped early.
    expect(kinetic.empty * 1000).toBeCloseTo(339.1, 0);
    expect(Math.abs(difference.empty * 1000 - 136.192)).toBeLessThan(0.5);
    for (const { sodium, phosphorus } of arrangements) {
      const formulas = 2 * supercell[0] * supercell[1] * supercell[2];
      const count = (bits: Uint8Array) => bits.reduce((sum, bit) => sum + bit, 0);
      expect(count(bitsOf(phosphorus)) / formulas).toBeCloseTo(3 - composition, 2);
      expect(count(bitsOf(sodium)) / formulas).toBeCloseTo(1 + composition, 2);
    }
  });

  it.for(PUBLISHED)(
    'conducts as published at $temperature K, run as published',
    { timeout: 120_000 },
    async ({ temperature, published }, { annotate }) => {
      // 1 + 3000 passes over 4096 sites, one displacement over all of them, 5e12 Hz: run_kmc.py beside the arrangements.
      const passes = 3000;
      const kT = BOLTZMANN * temperature;
      const logarithms = Array.from({ length: REPLICAS }, (_, seed) => {
        const { sodium, phosphorus } = arrangements[seed % arrangements.length]!;
        const system = buildHopSystem(nasiconHopModel(true), supercell, bitsOf(phosphorus), []);
        const table = tabulateRates(system.classes, kT, 5e12, []);
        const walk = new LatticeWalk(system, table, bitsOf(sodium), randomStream(100 + seed));
        walk.run(system.sites);
        const { record } = watchWalk(walk, passes * system.sites, 1, () => {});
        // Published: about 0.2 at x = 0, about 0.01 at x = 3.
        expect(record.tracer / record.charge).toBeLessThan(0.1);
        const density = walk.carriers / (system.model.lattice.volume * system.cells * 1e-24);
        const jump = (record.charge / (6 * record.time)) * 1e-16;
        return Math.log10((jump * density * 1.602176634e-19) / kT);
      });
      const mean = logarithms.reduce((sum, value) => sum + value, 0) / REPLICAS;
      await annotate(
        `log10 of S/cm: ${mean.toFixed(3)}, of runs ${logarithms.map((one) => one.toFixed(2)).join(' ')}`,
      );
      expect(Math.abs(mean - published)).toBeLessThan(0.15 + (2 * SPREAD) / Math.sqrt(REPLICAS));
    },
  );
});
