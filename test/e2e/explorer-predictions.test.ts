import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkPages, DESKTOP, explorerForTests, inContext, read } from './explorer-pages.js';

const explorer = explorerForTests();
const main = (page: Page) => read(page.locator('main'));
const withPage = (javaScriptEnabled: boolean, act: (page: Page) => Promise<void>) =>
  inContext(explorer(), { viewport: DESKTOP, javaScriptEnabled }, async (context) =>
    act(await context.newPage()),
  );

const OLIVINE = '/predict?material=lithium-iron-phosphate&ion=Li';
const GARNET = '/predict/conductivity?formula=Li7La3Zr2O12&a=12.97&b=12.97&c=12.97&spaceGroup=230';

checkPages(
  ['/models/ionic-conductivity-cell', '/models/percolation-barrier', OLIVINE, GARNET, '/predict/many'],
  explorer,
);

describe('the page of a model', () => {
  it('holds its record as pictures, tables and files', () =>
    withPage(false, async (page) => {
      const { url } = explorer().running;
      await page.goto(`${url}/models/ionic-conductivity-cell`);
      const text = await main(page);
      expect(text).toMatch(/Held-out predictions miss by/);
      expect(text).toMatch(/Intervals (hold|are)/);
      expect(await page.getByRole('img', { name: /held-out rows/ }).count()).toBe(1);
      const table = async (file: string) =>
        parse(await (await fetch(`${url}/models/ionic-conductivity-cell/${file}`)).text(), { columns: true });
      expect((await table('parity.csv')).length).toBeGreaterThan(400);
      expect((await table('calibration.csv')).length).toBeGreaterThan(5);
      expect(await (await fetch(`${url}/models/ionic-conductivity-cell/card.md`)).text()).toMatch(/^# /);
      expect((await fetch(`${url}/models/ionic-conductivity-cell/weights.bin`)).status).toBe(404);
      expect((await fetch(`${url}/models/no-such-model/card.md`)).status).toBe(404);
    }));
});

describe('a prediction', () => {
  it('of a conductivity comes with interval, neighbours and what moved it', () =>
    withPage(false, async (page) => {
      await page.goto(explorer().running.url + GARNET);
      const text = await main(page);
      expect(text).toMatch(/90\s% interval/);
      expect(text).toMatch(/Nearest training rows/);
      expect(text).toMatch(/Moved most by/);
    }));

  it('says which field cannot be read, and what the model refuses', () =>
    withPage(false, async (page) => {
      const { url } = explorer().running;
      await page.goto(`${url}/predict/conductivity?formula=Li7La3Zr2O12&a=wide`);
      expect(await main(page)).toMatch(/a is “wide”/);
      await page.goto(`${url}/predict/conductivity?formula=Li1%2BxAlx`);
      expect(await main(page)).toMatch(/formula cannot be used/);
    }));

  it('of many formulas is a table and a file', () =>
    withPage(true, async (page) => {
      await page.goto(`${explorer().running.url}/predict/many`);
      await page.getByLabel('Formulas, one a line').fill('Li7La3Zr2O12\nNaCl\nLi10GeP2S12');
      await page.getByRole('button', { name: 'Predict all' }).click();
      await page.getByText('3 asked, 1 refused').waitFor();
      const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
      const rows: Record<string, string>[] = parse(
        decodeURIComponent(href?.split(',').slice(1).join(',') ?? ''),
        {
          columns: true,
          relax_column_count: true,
        },
      );
      expect(rows.map(({ name }) => name)).toEqual(['Li7La3Zr2O12', 'NaCl', 'Li10GeP2S12']);
      expect(Number(rows[0]?.lower)).toBeLessThan(Number(rows[0]?.upper));
      expect(rows[1]?.error).not.toBe('');
    }));
});
