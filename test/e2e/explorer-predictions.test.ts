import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkPages, DESKTOP, explorerForTests, inContext, main } from './explorer-pages.js';

const explorer = explorerForTests();
const withPage = (javaScriptEnabled: boolean, act: (page: Page) => Promise<void>) =>
  inContext(explorer(), { viewport: DESKTOP, javaScriptEnabled }, async (context) =>
    act(await context.newPage()),
  );

const structures = path.resolve(import.meta.dirname, '../../data/structures');
const OLIVINE = '/predict?material=lithium-iron-phosphate&ion=Li';
const GARNET = '/predict/conductivity?formula=Li7La3Zr2O12&a=12.97&b=12.97&c=12.97&spaceGroup=230';

checkPages(
  [
    '/models',
    '/models/ionic-conductivity-cell',
    '/models/percolation-barrier',
    '/predict',
    OLIVINE,
    `${OLIVINE}&hop=0+0+0+to+0+0.5+0`,
    '/predict/conductivity',
    GARNET,
    '/predict/many',
  ],
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
        { columns: true },
      );
      expect(rows.map(({ name }) => name)).toEqual(['Li7La3Zr2O12', 'NaCl', 'Li10GeP2S12']);
      expect(Number(rows[0]?.lower)).toBeLessThan(Number(rows[0]?.upper));
      expect(rows[1]?.error).not.toBe('');
    }));

  it('of a hop is asked by choosing among those of a material or of a CIF', () =>
    withPage(true, async (page) => {
      const { url } = explorer().running;
      await page.goto(url + OLIVINE);
      await page.getByRole('link', { name: 'Li1 → Li1' }).first().click();
      await page.getByText('migration barrier, 90').waitFor();
      const whole = await page.getByRole('link', { name: 'The whole crystal instead' }).getAttribute('href');
      expect(whole).toMatch(/^\/predict\?material=lithium-iron-phosphate/);

      await page.goto(`${url}/predict`);
      await page
        .getByLabel('or a CIF file')
        .setInputFiles(path.join(structures, 'lithium-iron-phosphate.cif'));
      await page.getByRole('button', { name: 'Show its hops' }).click();
      await page.getByText('Distinct hops of Li').waitFor();
      await page.getByRole('button', { name: 'Li1 → empty site 1' }).first().waitFor();
      await page.getByRole('button', { name: 'Li1 → Li1' }).first().click();
      await page.getByText('migration barrier, 90').waitFor();
      expect(await page.getByLabel('to (fractional)').inputValue()).toMatch(/^0 -?0\.5 0$/);
    }));

  it('of nothing, or of a table without formulas, names the file', () =>
    withPage(true, async (page) => {
      await page.goto(`${explorer().running.url}/predict/many`);
      const predict = async (name: string, text: string) => {
        await page
          .locator('#many-files')
          .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
        await page.getByRole('button', { name: 'Predict all' }).click();
      };
      await predict('empty.cif', '');
      await page.getByText('empty.cif is empty').waitFor();
      await predict('names.csv', 'id,name\n1,x\n');
      await page.getByText('one of them must be called formula').waitFor();
      await predict('formulas.csv', 'id,formula\n1,Li3N\n2,nonsense\n');
      await page.getByText('2 asked, 1 refused').waitFor();
    }));
});
