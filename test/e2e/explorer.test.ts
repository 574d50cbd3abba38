import type { Browser, BrowserContext } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cif } from './cif-samples.js';
import {
  checkPages,
  DESKTOP,
  expectHeading,
  explorerForTests,
  follow,
  inContext as inContextOf,
  listening,
  main,
  open as openIn,
  read,
} from './explorer-pages.js';
import { startExplorer } from './explorer-support.js';

const explorer = explorerForTests();
const open = (context: BrowserContext, address: string) => openIn(explorer(), context, address);
const inContext = (
  options: Parameters<Browser['newContext']>[0],
  act: (context: BrowserContext) => Promise<void>,
) => inContextOf(explorer(), options, act);

describe('a reader', () => {
  it('follows the evidence from the map to a prediction', () =>
    inContext({ viewport: DESKTOP }, async (context) => {
      const { page, complaints } = await open(context, '/');
      await page.locator('svg a[href="/techniques/nudged-elastic-band"]').first().click();
      await expectHeading(page, /Nudged elastic band \(NEB\)/);

      await page
        .getByRole('link', { name: /Lithium moves easily along \[010\]/ })
        .first()
        .click();
      await expectHeading(page, /\[010\]/);
      await expect.poll(() => main(page)).toMatch(/100–300\s?meV/);

      await page.getByLabel('About').getByRole('link', { name: 'LiFePO4', exact: true }).click();
      await expectHeading(page, /LiFePO\s?4/);
      await page.getByRole('button', { name: 'along a' }).scrollIntoViewIfNeeded();
      await expect.poll(() => page.getByRole('button', { name: 'along a' }).isEnabled()).toBe(true);
      expect(await page.locator('canvas').count()).toBeGreaterThan(0);

      const barrier = page
        .getByRole('rowgroup')
        .filter({ has: page.getByRole('row', { name: /Percolation barrier/ }) })
        .first();
      expect(await read(barrier)).toMatch(/0\.\d+\s?eV/);
      await barrier.getByRole('link', { name: 'run and parameters' }).click();
      await expectHeading(page, /Bond-valence site energy of LiFePO/);
      const run = await main(page);
      expect(run).toMatch(/Grid spacing\s+0\.2\s?Å/);
      expect(run).toMatch(/Input hash\s+[0-9a-f]{64}/);

      await page.getByRole('link', { name: /Predict the barrier of another structure/ }).click();
      await expectHeading(page, /Predict a barrier/);
      await page.getByLabel('Material', { exact: true }).selectOption('lithium-manganese-phosphate');
      await page.getByRole('button', { name: 'Predict', exact: true }).click();
      await page.waitForURL(/material=lithium-manganese-phosphate/);
      await expect.poll(() => main(page)).toMatch(/90\s?% interval/);
      await expect.poll(() => main(page)).toMatch(/(Within|Outside) the model’s domain/);
      await expect.poll(() => page.getByRole('row').count()).toBeGreaterThan(2);
      expect(complaints).toEqual([]);
    }));

  it('is told the line of a CIF that cannot be used', () =>
    inContext({ viewport: DESKTOP }, async (context) => {
      const { page, complaints } = await open(context, '/predict');
      await page.getByLabel('CIF text').fill(cif({ x: 'half' }));
      await page.getByRole('button', { name: 'Predict from the CIF' }).click();
      const alert = page.locator('main').getByRole('alert');
      await expect.poll(() => read(alert)).toMatch(/line 16[\s\S]*X1 Cl half/);
      expect(complaints).toEqual([]);
    }));

  it('starts a run and sees it end', () =>
    inContext({ viewport: DESKTOP }, async (context) => {
      const { page, complaints } = await open(context, '/materials/lithium-manganese-phosphate');
      await page.getByRole('link', { name: 'Simulate it' }).click();
      await expectHeading(page, /Simulate/);
      await page.getByLabel('Grid spacing, Å').fill('0.17');
      await page.getByRole('button', { name: 'Simulate bond-valence site energy' }).click();
      await page.waitForURL(/\/runs\//);
      await expectHeading(page, /Bond-valence site energy/);
      await expect
        .poll(() => main(page), { timeout: 120_000 })
        .toMatch(
          /Status\s+succeeded[\s\S]*Percolation barrier\s+0\.\d+[^\n]*eV[\s\S]*Grid spacing\s+0\.17\s?Å/,
        );
      expect(complaints).toEqual([]);
    }));
});

describe('the keyboard', () => {
  it('reaches search, help and the techniques of the map', () =>
    inContext({ viewport: DESKTOP }, async (context) => {
      const { page } = await open(context, '/');
      await listening(page);
      await page.keyboard.type('olivne');
      await page.keyboard.press('Enter');
      await expectHeading(page, /Search for “olivne”/);
      await expect.poll(() => main(page)).toMatch(/olivine/i);

      await page.goto(`${explorer().running.url}/`, { waitUntil: 'networkidle' });
      await listening(page);
      await page.locator('#site-search').blur();
      await page.keyboard.press('?');
      expect(await page.getByRole('dialog', { name: 'Keyboard' }).isVisible()).toBe(true);
      await page.keyboard.press('Escape');

      await page.locator('svg a[href="/techniques/nudged-elastic-band"]').first().focus();
      await page.keyboard.press('ArrowUp');
      const reached = z.string().parse(await page.evaluate('document.activeElement.getAttribute("href")'));
      expect(reached).toMatch(/^\/techniques\//);
      expect(reached).not.toBe('/techniques/nudged-elastic-band');
    }));
});

describe('the mouse', () => {
  it.each([
    ['slowly', true],
    ['too quickly to be seen', false],
  ])('turns a window drawn %s over the map into a question for the recommender', (_, seen) =>
    inContext({ viewport: DESKTOP }, async (context) => {
      const { page } = await open(context, '/');
      await listening(page);
      // The mouse reaches only what is in view.
      await page.locator('[data-ground]').scrollIntoViewIfNeeded();
      const ground = await page.locator('[data-ground]').boundingBox();
      if (!ground) throw new Error('the map has a ground');
      const { x, y, width, height } = ground;
      await page.mouse.move(x + 0.6 * width, y + 0.75 * height);
      await page.mouse.down();
      await page.mouse.move(x + 0.8 * width, y + 0.9 * height, { steps: seen ? 4 : 1 });
      if (seen) await page.locator('[class*="brush"]').waitFor();
      await page.mouse.up();
      await page.waitForURL(/\/recommend\?minMetres=.*maxMetres=.*minSeconds=.*maxSeconds=/);
      await expectHeading(page, /Recommend a technique/);
    }),
  );
});

checkPages(
  [
    '/',
    '/techniques',
    '/techniques/nudged-elastic-band',
    '/materials',
    '/materials/lithium-iron-phosphate',
    '/findings',
    '/findings/olivine-lithium-moves-along-010',
    '/publications',
    '/publications/morgan-2004',
    '/recommend?quantity=migration-barrier&minMetres=1e-10&maxMetres=1e-8',
    '/search?q=olivine',
    '/predict?material=lithium-iron-phosphate&ion=Li',
    '/scattering?structures=lithium-iron-phosphate',
    '/models',
    '/runs',
    '/about',
  ],
  explorer,
);

describe('without a script', () => {
  it('a CIF can be sent and its fault read', () =>
    inContext({ javaScriptEnabled: false }, async (context) => {
      const page = await context.newPage();
      await page.goto(`${explorer().running.url}/predict`);
      await page.getByLabel('CIF text').fill('data_nothing\n_cell_length_a 5\n');
      await follow(page, page.getByRole('button', { name: 'Predict from the CIF' }));
      expect(await read(page.locator('main').getByRole('alert'))).toMatch(/cannot be used/);
    }));
});

describe('files', () => {
  it.each([
    ['/export/techniques.csv', /^slug,name,abbreviation,kind/],
    ['/export/findings.json?material=lithium-iron-phosphate', /"slug": "olivine-/],
    ['/export/runs.csv', /BOND_VALENCE_SITE_ENERGY/],
    ['/publications/morgan-2004/citation/bibtex', /^@article\{/],
    ['/publications/morgan-2004/citation/ris', /^TY {2}- /],
    ['/publications/morgan-2004/citation/csl', /"container-title"/],
  ])('%s', async (address, expected) => {
    const response = await fetch(explorer().running.url + address);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="/);
    expect(await response.text()).toMatch(expected);
  });

  it('says what it cannot give', async () => {
    expect((await fetch(`${explorer().running.url}/export/nothing.csv`)).status).toBe(404);
    expect((await fetch(`${explorer().running.url}/publications/nobody-1900/citation/bibtex`)).status).toBe(
      404,
    );
  });
});

describe('what is not there', () => {
  it('has status 404 and a way on', async () => {
    const response = await fetch(`${explorer().running.url}/techniques/divination`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Nothing stands at this address');
  });

  it('is said beside the form when a question makes no sense', async () => {
    const ask = async (search: string) =>
      (await fetch(`${explorer().running.url}/recommend?${search}`)).text();
    expect(await ask('minMetres=ten')).toContain(
      'From length should be a number such as 1e-9, but reads “ten”',
    );
    const refused = await ask('minMetres=1e-8&maxMetres=1e-10');
    expect(refused).toMatch(/role="alert"/);
    expect(refused).toMatch(/maxMetres/);
    expect(refused).toContain('I want to know');
  });

  it('is named when the API is away, with an id for the log', async () => {
    const alone = await startExplorer('http://127.0.0.1:9/graphql');
    try {
      const text = await (await fetch(`${alone.url}/techniques`)).text();
      expect(text).toContain('Could not show the techniques');
      expect(text).toMatch(/Id (<!-- -->)?[0-9a-f]{8}/);
    } finally {
      await alone.close();
    }
  });
});
