import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  checkPages,
  DESKTOP,
  expectHeading,
  explorerForTests,
  follow,
  inContext,
  main,
  open,
  read,
  withoutScript,
} from './explorer-pages.js';

const explorer = explorerForTests();
const onDesktop = (act: (context: BrowserContext) => Promise<void>) =>
  inContext(explorer(), { viewport: DESKTOP }, act);

/** Opens a facet and follows one of its values, on a page without a script. */
async function choose(page: Page, facet: string, value: RegExp): Promise<void> {
  const filters = page.getByRole('navigation', { name: 'Filters' });
  const group = filters
    .locator('details')
    .filter({ has: page.locator(`:scope > summary:text-matches("^${facet}\\\\b")`) })
    .last();
  if (!(await group.evaluate((details) => details.hasAttribute('open'))))
    await group.locator('> summary').click();
  await follow(page, group.getByRole('link', { name: value }).first());
}

describe('which techniques work operando without opening the cell above 1 mm', () => {
  it('is answered by the filters of the list, without a script', () =>
    withoutScript(explorer(), async (page) => {
      await page.goto(`${explorer().running.url}/techniques`);
      await page.getByLabel('Lengths from').selectOption('1 mm');
      await follow(page, page.getByRole('button', { name: 'Apply window' }));
      await choose(page, 'Operando', /^Yes/);
      await choose(page, 'Non-destructive', /^Yes/);
      const text = await main(page);
      expect(text).toMatch(
        /\d+ techniques that look into a working cell, leave the sample whole and reach lengths of 1\smm or more\./,
      );
      expect(text).toMatch(/X-ray computed tomography/);
      expect(text).toMatch(/Ultrasound imaging of cells/);
      expect(text).not.toMatch(/Transmission electron microscopy/);

      const rows = (await page.getByRole('table').getByRole('row').count()) - 1;
      const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
      const file = await (await fetch(`${explorer().running.url}${href}`)).text();
      expect(file.trim().split(/\r?\n(?=[a-z-]+,)/)).toHaveLength(rows + 1);

      await follow(page, page.getByRole('link', { name: /^Leave out: .*1\smm/ }));
      expect(new URL(page.url()).searchParams.has('minMetres')).toBe(false);
      expect(new URL(page.url()).searchParams.get('operando')).toBe('true');
      expect((await page.getByRole('table').getByRole('row').count()) - 1).toBeGreaterThan(rows);
    }));

  it('is answered by the recommender from words, each reading removable', () =>
    onDesktop(async (context) => {
      const { page, complaints } = await open(explorer(), context, '/recommend');
      await page
        .getByLabel('What do you want to find out?')
        .fill('operando, without opening the cell, above 1 mm');
      await page.getByRole('button', { name: 'Recommend' }).click();
      await page.waitForURL(/text=/);
      await expect.poll(() => main(page)).toMatch(/Understood as[\s\S]*operando[\s\S]*non-destructive/);
      await expect.poll(() => main(page)).toMatch(/What it cannot tell\./);
      await expect.poll(() => main(page)).toMatch(/Complemented by/);
      const answers = page.getByRole('listitem').filter({ has: page.locator('article') });
      await expect.poll(() => answers.count()).toBeGreaterThan(3);
      await page.getByRole('link', { name: /^Leave out: .*non-destructive/ }).click();
      await page.waitForURL((url) => !url.searchParams.get('text')?.includes('without opening'));
      await expect.poll(() => main(page)).not.toMatch(/non-destructive[\s\S]*“without opening/);
      expect(complaints).toEqual([]);
    }));
});

describe('which techniques see oxygen redox and at what depth', () => {
  it('stands on the page of the phenomenon', () =>
    onDesktop(async (context) => {
      const { page, complaints } = await open(explorer(), context, '/search?q=oxygen+redox');
      await page
        .getByRole('navigation', { name: 'Kinds' })
        .getByRole('link', { name: /phenomena/ })
        .click();
      await page.waitForURL(/kind=PHENOMENON/);
      await page.getByRole('link', { name: 'Oxygen redox', exact: true }).click();
      await expectHeading(page, /^Oxygen redox$/);
      const row = (name: RegExp) => read(page.getByRole('row', { name }));
      expect(await row(/^Soft X-ray absorption in Auger yield/)).toMatch(/2–5\snm/);
      expect(await row(/^Soft X-ray absorption in total electron yield/)).toMatch(/5–10\snm/);
      expect(await row(/^Soft X-ray absorption in fluorescence yield/)).toMatch(/more than\s+100\snm/);
      expect(await row(/^Hard X-ray photoelectron spectroscopy/)).toMatch(/10–100\snm/);
      expect(complaints).toEqual([]);
    }));
});

describe('what is known about the phase transformation of LiFePO4 and which methods agree', () => {
  it('is two clicks from the material', () =>
    onDesktop(async (context) => {
      const { page, complaints } = await open(explorer(), context, '/materials/lithium-iron-phosphate');
      expect(await main(page)).toMatch(/Variants[\s\S]*States of charge[\s\S]*Iron phosphate/);
      await page.getByRole('link', { name: /^Phase separation · \d+$/ }).click();
      await expectHeading(page, /^Phase separation$/);
      await expect.poll(() => main(page)).toMatch(/What is known in it/);
      const text = await main(page);
      expect(text).toMatch(/Leave out: Lithium iron phosphate|Lithium iron phosphate\s*×/);
      expect(text).toMatch(/Which methods agree[\s\S]*STXM supports XRPD/);
      expect(text).toMatch(/What is known in it[\s\S]*LFP gives up lithium by phase separation/);
      expect(complaints).toEqual([]);
    }));
});

describe('a number', () => {
  it('stands with all others of its quantity, in one unit and as the source gives it', () =>
    onDesktop(async (context) => {
      const { page } = await open(explorer(), context, '/findings/olivine-lithium-moves-along-010');
      await page.getByRole('link', { name: 'Migration barrier' }).first().click();
      await expectHeading(page, /^Migration barrier$/);
      const row = page.getByRole('row', { name: /Lithium moves easily along \[010\]/ });
      expect(await read(row)).toMatch(/0\.1–0\.3\seV\s*given as\s100–300\smeV/);
      await expect.poll(() => row.locator('svg[data-source="REPORTED"] rect').count()).toBe(1);
      expect(await read(page.getByRole('row', { name: /Other directions are closed/ }))).toMatch(
        /more than\s+1\seV/,
      );
    }));
});

describe('pages of a list', () => {
  it.each([
    ['/search?q=lithium', '[data-arrow-item]'],
    ['/publications/bianchini-2022', 'article'],
    ['/findings?type=RESULT', 'article'],
  ])('%s leads on and back again', (address, entry) =>
    withoutScript(explorer(), async (page) => {
      await page.goto(explorer().running.url + address);
      const first = () => read(page.locator(entry).first());
      const [one] = [await first()];
      await follow(page, page.getByRole('link', { name: 'Next' }).first());
      const two = await first();
      expect(two).not.toBe(one);
      await follow(page, page.getByRole('link', { name: 'Next' }).first());
      expect(await first()).not.toBe(two);
      await follow(page, page.getByRole('link', { name: 'Previous' }).first());
      expect(await first()).toBe(two);
      await follow(page, page.getByRole('link', { name: 'Previous' }).first());
      expect(await first()).toBe(one);
    }),
  );

  it.each(['LiFePO4', 'LiFePO₄', 'LFP', 'lithium iron phosphate', 'lithum iron phosphat'])(
    'a search for the material as %s finds it first among materials',
    (written) =>
      withoutScript(explorer(), async (page) => {
        await page.goto(`${explorer().running.url}/search?kind=MATERIAL&q=${encodeURIComponent(written)}`);
        const hit = page.locator('[data-arrow-item]').first();
        expect(await hit.getByRole('link').getAttribute('href')).toBe('/materials/lithium-iron-phosphate');
      }),
  );
});

checkPages(
  [
    '/techniques?operando=true&nonDestructive=true&minMetres=0.001',
    '/findings?type=CHALLENGE&kind=EXPERIMENT',
    '/phenomena',
    '/phenomena/oxygen-redox',
    '/quantities',
    '/quantities/migration-barrier',
    '/quantities/percolation-barrier',
    '/publications/bianchini-2022',
    '/recommend?text=oxygen+redox+at+the+surface+vs+bulk',
  ],
  explorer,
);
