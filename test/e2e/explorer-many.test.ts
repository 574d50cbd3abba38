import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESKTOP, explorerForTests, inContext, pictures } from './explorer-pages.js';

const explorer = explorerForTests();
const FORMULAS = Array.from({ length: 300 }, (_, index) =>
  index % 50 === 7
    ? 'NaCl'
    : `Li${2 + 2 * (index % 7)}Zr${1 + (index % 5)}O${3 + (index % 7) + 2 * (index % 5)}`,
);

const onPage = (
  { javaScriptEnabled, viewport = DESKTOP }: { javaScriptEnabled: boolean; viewport?: typeof DESKTOP },
  act: (page: Page) => Promise<void>,
) =>
  inContext(explorer(), { viewport, javaScriptEnabled }, async (context) => {
    const page = await context.newPage();
    await page.goto(`${explorer().running.url}/predict/many`, { waitUntil: 'networkidle' });
    await page.getByLabel('Formulas, one a line').fill(FORMULAS.join('\n'));
    await act(page);
  });
const press = (page: Page) => page.getByRole('button', { name: 'Predict all' }).click();
async function rowsOfCsv(page: Page): Promise<Record<string, string>[]> {
  const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
  return parse(decodeURIComponent(href?.split(',').slice(1).join(',') ?? ''), { columns: true });
}
/** Holds every part that the page asks for until it is let go. */
async function heldParts(page: Page) {
  const held: (() => void)[] = [];
  let parts = 0;
  await page.route('**/predict/many', async (route) => {
    if (route.request().method() === 'POST' && ++parts > 2) {
      await new Promise<void>((resolve) => held.push(resolve));
    }
    // A page that was left takes no answer.
    await route.continue().catch(() => {});
  });
  return () => {
    for (const release of held.splice(0)) release();
  };
}

describe('many predictions', () => {
  it.each([
    ['desktop', DESKTOP],
    ['phone', { width: 375, height: 740 }],
  ])('come part by part on a %s, and say how many are there', (name, viewport) =>
    onPage({ javaScriptEnabled: true, viewport }, async (page) => {
      const go = await heldParts(page);
      await press(page);
      await page.getByText('128 of 300 rows').waitFor();
      await page.getByText('300 asked, 128 answered, 3 refused').waitFor();
      expect(await page.getByRole('row').count()).toBe(129);
      expect(await page.getByRole('link', { name: 'CSV' }).count()).toBe(0);
      await page.getByRole('progressbar').scrollIntoViewIfNeeded();
      await page.screenshot({ path: path.join(pictures, `predict-many-running-${name}.png`) });
      await page.unroute('**/predict/many');
      go();
      await page.getByText('300 asked, 6 refused').waitFor();
      expect(await page.getByRole('progressbar').count()).toBe(0);
      expect((await rowsOfCsv(page)).map((row) => row.name)).toEqual(FORMULAS);
    }),
  );

  it('keep what has come when they are stopped', () =>
    onPage({ javaScriptEnabled: true }, async (page) => {
      const go = await heldParts(page);
      await press(page);
      await page.getByText('128 of 300 rows').waitFor();
      await page.getByRole('button', { name: 'Stop' }).click();
      expect(await rowsOfCsv(page)).toHaveLength(128);
      go();
      await page.unroute('**/predict/many');
      await page.getByLabel('Formulas, one a line').fill('Li3N');
      await press(page);
      await page.getByText('1 asked, all predicted').waitFor();
    }));

  it('keep what has come when the explorer no longer answers', () =>
    onPage({ javaScriptEnabled: true }, async (page) => {
      let parts = 0;
      await page.route('**/predict/many', (route) =>
        route.request().method() === 'POST' && ++parts > 1 ? route.abort() : route.continue(),
      );
      await press(page);
      await page.getByText('The explorer does not answer').waitFor();
      expect(await rowsOfCsv(page)).toHaveLength(64);
    }));

  it('come in one go without a script, the same', () =>
    onPage({ javaScriptEnabled: false }, async (page) => {
      const loaded = page.waitForEvent('load');
      await press(page);
      await loaded;
      await page.getByText('300 asked, 6 refused').waitFor();
      const rows = await rowsOfCsv(page);
      expect(rows.map((row) => row.name)).toEqual(FORMULAS);
      expect(rows.filter(({ error }) => error !== '')).toHaveLength(6);
    }));
});
