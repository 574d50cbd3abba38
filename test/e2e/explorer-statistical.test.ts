import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  checkPages,
  explorerForTests,
  follow,
  heading,
  type MadePage,
  main,
  read,
  withoutScript,
} from './explorer-pages.js';

const explorer = explorerForTests();

/** Loads a page again and again until what it tells of has ended. */
async function ended(page: Page): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.reload();
        return main(page);
      },
      { timeout: 120_000, interval: 500 },
    )
    .toMatch(/Status\s+(succeeded|failed)/);
}

const points = z.array(
  z.object({
    source: z.enum(['published', 'simulated']),
    line: z.string(),
    x: z.coerce.number(),
    y: z.coerce.number(),
  }),
);

describe('a published figure', () => {
  it.each([
    ['unblocked-capacity-of-olivine-channels', /Bianchini et al\. 2022, figure 2b/, 0.002],
    ['accessible-lithium-over-cation-mixing', /Bianchini et al\. 2022, figure 2d/, 0.06],
  ])('%s stands beside our run, as chart, table and file', (slug, source, tolerance) =>
    withoutScript(explorer(), async (page) => {
      await page.goto(`${explorer().running.url}/figures/${slug}`);
      const text = await main(page);
      expect(text).toMatch(source);
      expect(text).toMatch(/Run\s+succeeded/);
      expect(await page.getByRole('img', { name: /published lines/ }).count()).toBe(1);
      const href = await page.locator('a[href$="/points.csv"]').first().getAttribute('href');
      const rows = points.parse(
        parse(await (await fetch(explorer().running.url + href)).text(), { columns: true }),
      );
      const ours = rows.filter((row) => row.source === 'simulated');
      for (const { line, x, y } of rows.filter((row) => row.source === 'published')) {
        const own = ours.find((row) => row.line === line && row.x === x);
        expect(Math.abs((own?.y ?? Number.NaN) - y)).toBeLessThan(tolerance);
      }
      const table = page.getByRole('table', { name: 'Published points and ours' });
      expect(await table.getByRole('row').count()).toBe(
        1 + rows.filter((row) => row.source === 'published').length,
      );
    }),
  );

  it('of NASICON has a line for each temperature and says how far it is from the published conductivity', () =>
    withoutScript(explorer(), async (page) => {
      await page.goto(`${explorer().running.url}/figures/nasicon-conductivity-over-composition`);
      const table = page.getByRole('table', { name: 'Published points and ours' });
      const ratios = await table.getByRole('row').locator('td:last-child').allInnerTexts();
      expect(ratios).toHaveLength(3);
      // Within an order of magnitude, as the docs say of the published barriers.
      for (const ratio of ratios) expect(Math.abs(Math.log10(Number(ratio)))).toBeLessThan(1);
    }));
});

describe('a model without a structure', () => {
  it('is simulated from the form and ends with its curves', () =>
    withoutScript(explorer(), async (page) => {
      await page.goto(`${explorer().running.url}/simulate?method=antisite-blocking`);
      await page.getByLabel('Defects per site').fill('0.002');
      await follow(page, page.getByRole('button', { name: /^Simulate / }));
      expect(page.url()).toMatch(/\/runs\//);
      expect(await read(heading(page))).toBe('Anti-site blocking');
      await ended(page);
      expect(await main(page)).toMatch(/With 0\.2\s% of defects a channel of 1000\snm keeps/);
    }));
});

describe('an example of an engine that no published figure shows', () => {
  const linkOf = (page: Page, name: RegExp) => page.getByRole('link', { name }).first();

  it('of a cluster expansion stands on the page of its material', () =>
    withoutScript(explorer(), async (page) => {
      await page.goto(`${explorer().running.url}/materials/lithium-cobalt-oxide`);
      expect(await main(page)).toMatch(/How much Li the crystal holds at which voltage, at 300\sK/);
      await follow(page, linkOf(page, /^Cluster expansion/));
      const text = await main(page);
      expect(text).toMatch(/Status\s+succeeded/);
      expect(text).toMatch(/ordered ground states? between empty and full/);
    }));

  it('of lattice percolation stands among the runs', () =>
    withoutScript(explorer(), async (page) => {
      await page.goto(`${explorer().running.url}/runs`);
      const next = page.getByRole('link', { name: /^Next/ });
      while ((await linkOf(page, /^Lattice percolation/).count()) === 0) await follow(page, next);
      await follow(page, linkOf(page, /^Lattice percolation/));
      const text = await main(page);
      expect(text).toMatch(/Status\s+succeeded/);
      // Published: 0.1992 of the sites of the face-centred cubic lattice.
      expect(text).toMatch(/0\.(19[89]|20[01])/);
    }));
});

describe('an expansion over clusters', () => {
  it('is simulated from the form and ends with voltage, ground states, fit, cross-validation and their files', () =>
    withoutScript(explorer(), async (page) => {
      await page.goto(
        `${explorer().running.url}/simulate?method=cluster-expansion&material=lithium-cobalt-oxide`,
      );
      await page.getByLabel('Temperature, K').fill('350');
      await page.getByLabel('Cut-offs of pairs, triplets, Å').fill('6');
      await follow(page, page.getByRole('button', { name: /^Simulate / }));
      expect(page.url()).toMatch(/\/runs\//);
      expect(await read(heading(page))).toMatch(/^Cluster expansion of LiCoO/);
      await ended(page);
      const text = await main(page);
      expect(text).toMatch(/Status\s+succeeded/);
      expect(text).toMatch(/How the mobile ion orders on its sites/);
      expect(text).toMatch(/How much Li the crystal holds at which voltage, at 350\sK/);
      expect(text).toMatch(/\d+ ordered ground states? between empty and full/);
      for (const chart of [
        /^Voltage from/,
        /^Formation energies of \d+ orderings/,
        /^Predicted against given energies: \d+,/,
        /^Cross-validation error at \d+ penalties/,
      ])
        expect(await page.getByRole('img', { name: chart }).count(), String(chart)).toBe(1);

      const file = async (name: string) => {
        const href = await page.locator(`a[href$="/${name}"]`).first().getAttribute('href');
        return (await (await fetch(explorer().running.url + href)).text()).trim().split('\r\n');
      };
      const [fitted = 0] = /gives (\d+) energies within/.exec(text)?.slice(1).map(Number) ?? [];
      const fit = await file('fit.csv');
      expect(fit[0]).toBe('composition,given_ev_per_site,predicted_ev_per_site,left_out_ev_per_site');
      expect(fit).toHaveLength(1 + fitted);
      expect(fitted).toBeGreaterThan(10);
      const [columns, ...tried] = await file('cross-validation.csv');
      expect(columns).toBe('penalty,left_out_error_ev_per_site');
      expect(tried.length).toBeGreaterThan(1);
      const [least] = /are predicted within ([\d.]+)\smeV/.exec(text)?.slice(1) ?? [];
      const errors = tried.map((row) => 1000 * Number(row.split(',')[1]));
      expect(Math.min(...errors).toFixed(1)).toBe(least);
      expect((await file('voltage.csv'))[0]).toMatch(/^composition,.*voltage_v/);
    }));
});

describe('a chain', () => {
  it('goes from the structure to the capacity of a particle, and shows what each step handed over', () =>
    withoutScript(explorer(), async (page) => {
      await page.goto(`${explorer().running.url}/chains`);
      const form = page.getByRole('form', { name: /Percolation in disordered rocksalts/ });
      await form.getByLabel('Samples').fill('20');
      await follow(page, form.getByRole('button', { name: 'Run the chain' }));
      expect(page.url()).toMatch(/\/chains\/./);
      await ended(page);
      const text = await main(page);
      expect(text).toMatch(/Status\s+succeeded/);
      expect(text).toMatch(/Migration barrier\s+0\.\d+\seV[\s\S]*past 0 metals/);
      expect(text).toMatch(/Percolation threshold\s+1\.\d+/);
      expect(text).toMatch(/Which channels are open[\s\S]*Received/);
      expect(await page.getByRole('link', { name: /^The run with its parameters/ }).count()).toBeGreaterThan(
        2,
      );
    }));
});

/** The page of a chain of few samples that has ended: the same input is the same run. */
const endedChain: MadePage = {
  name: '/chains/run',
  async addressOf({ running }) {
    const ask = async (query: string, variables: object) => {
      const response = await fetch(`${running.url}/api/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return chainAnswer.parse(await response.json()).data.chain;
    };
    const { id } = await ask(
      'mutation ($input: RunChainInput!) { chain: runChain(input: $input) { ... on ChainRun { id status } } }',
      {
        input: {
          chain: 'rocksalt',
          parameters: { lithium: [1, 1.2], cells: 6, samples: 20 },
        },
      },
    );
    const status = async () =>
      (await ask('query ($id: ID!) { chain: chainRun(id: $id) { id status } }', { id })).status;
    await expect.poll(status, { timeout: 120_000, interval: 300 }).toBe('SUCCEEDED');
    return `/chains/${encodeURIComponent(id)}`;
  },
};
const chainAnswer = z.object({
  data: z.object({ chain: z.object({ id: z.string(), status: z.string() }) }),
});

checkPages(
  [
    endedChain,
    '/figures',
    '/figures/accessible-lithium-over-cation-mixing',
    '/chains',
    '/simulate?method=rocksalt-percolation',
  ],
  explorer,
);
