import type { BrowserContext } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  checkPages,
  DESKTOP,
  expectHeading,
  explorerForTests,
  inContext,
  listening,
  main,
  open,
  read,
} from './explorer-pages.js';

const explorer = explorerForTests();
const onDesktop = (act: (context: BrowserContext) => Promise<void>) =>
  inContext(explorer(), { viewport: DESKTOP }, act);
const textOf = async (address: string) => (await fetch(explorer().running.url + address)).text();

describe('somebody who knows the review', () => {
  it('goes from a number of the matrix to as many findings', () =>
    onDesktop(async (context) => {
      const { page, complaints } = await open(explorer(), context, '/evidence');
      const row = page.getByRole('row', { name: /^Nudged elastic band/ });
      const cell = row.getByRole('link', { name: /findings? in .*Lithium diffusion$/ });
      const count = await read(cell);
      await cell.click();
      await expectHeading(page, /^Findings$/);
      await page.waitForURL(/technique=nudged-elastic-band&phenomenon=lithium-diffusion/);
      await expect.poll(() => main(page)).toMatch(new RegExp(`\\b${count} findings\\b`));
      expect(complaints).toEqual([]);
    }));

  it('sees every row and column when asked, and gaps by name', () =>
    onDesktop(async (context) => {
      const { page } = await open(explorer(), context, '/evidence');
      const rows = await page.getByRole('row').count();
      expect(await main(page)).toMatch(/Gaps to look at first[\s\S]*findings, none together/);
      await page.getByRole('link', { name: 'Show all', exact: true }).click();
      await page.waitForURL(/show=all/);
      await expect.poll(() => page.getByRole('row').count()).toBeGreaterThan(rows);
    }));

  it('moves over the numbers by arrow keys, gaps left out', () =>
    onDesktop(async (context) => {
      const { page } = await open(explorer(), context, '/evidence');
      await listening(page);
      const named = (text: RegExp) => page.getByRole('link', { name: text });
      const focused = () => page.evaluate('document.activeElement.getAttribute("aria-label")');
      await named(/^\d+ findings? in .*: Density functional theory, Lithium diffusion$/).focus();
      await page.keyboard.press('ArrowRight');
      expect(await focused()).toMatch(/: Density functional theory, (?!Lithium diffusion)/);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toMatch(/: (?!Density functional theory).*, Lithium diffusion$/);
    }));

  it('is told in one click from the home page what is missing for interphases', () =>
    onDesktop(async (context) => {
      const { page } = await open(explorer(), context, '/');
      await page.getByRole('link', { name: 'What is still missing for interphases?' }).click();
      await expectHeading(page, /What is still missing: interphases/);
      await expect.poll(() => main(page)).toMatch(/Interphase formation[\s\S]*hard to characterize/);
      await expect.poll(() => main(page)).toMatch(/Bianchini et al\. 2022, Discussion/);
    }));
});

describe('somebody who plans', () => {
  it('reads what bridges DFT and particle size in olivines', () =>
    onDesktop(async (context) => {
      const { page, complaints } = await open(explorer(), context, '/workflows');
      expect(await main(page)).toMatch(/The chains will stand here/);
      await page.getByRole('link', { name: 'What bridges DFT and particle size in olivines' }).click();
      const first = page.getByRole('article').first();
      await expect
        .poll(() => read(first))
        .toMatch(/Density functional theory[\s\S]*Poisson model of blocked channels/);
      expect(await read(first)).toMatch(/hands over defect formation energy \(eV\)/);
      const ladder = first.getByRole('img');
      expect(await ladder.getAttribute('aria-label')).toMatch(
        /^DFT, 1.Å.*hands over Defect formation energy; /,
      );
      expect(complaints).toEqual([]);
    }));

  it('finds how two things are connected without knowing their names', () =>
    onDesktop(async (context) => {
      const { page } = await open(explorer(), context, '/paths');
      await page.getByLabel('From', { exact: true }).fill('DFT');
      await page.getByLabel('to', { exact: true }).fill('phase feild');
      await page.getByRole('button', { name: 'Apply' }).click();
      await page.waitForURL(/from=DFT/);
      await expect
        .poll(() => main(page))
        .toMatch(/“phase feild” was read as the technique Phase-field modelling/);
      await expect
        .poll(() => main(page))
        .toMatch(/Density functional theory hands formation energy over to Phase-field/);
    }));
});

describe('what cannot be answered', () => {
  it('is said beside the form', async () => {
    expect(await textOf('/workflows?start=density-functional-theory')).toContain('Choose the quantity');
    expect(await textOf('/workflows?quantity=happiness')).toMatch(/role="alert"[\s\S]*happiness/);
    expect(await textOf('/paths?from=qqqqqqqq&to=DFT')).toMatch(/Nothing is called “(<!-- -->)?qqqqqqqq/);
    expect(await textOf('/paths?from=Oxygen+redox&to=Oxygen+redox')).toContain('a path needs two');
    expect(await textOf('/challenges?about=unicorns')).toMatch(/No challenge or limitation speaks of “/);
    expect(await textOf('/evidence?material=unobtainium')).toContain('No finding has both');
  });
});

describe('files', () => {
  it.each([
    ['/evidence/matrix.csv?rows=LENGTH_SCALE&columns=YEAR', /^key,label,findings,(\d{4},?)+\r\n/],
    ['/evidence/matrix.json?type=CHALLENGE', /"type": "CHALLENGE"[\s\S]*"publications": \d/],
    ['/evidence/matrix.svg', /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[\s\S]*Lithium diffusion<\/text>/],
  ])('%s', async (address, expected) => {
    const response = await fetch(explorer().running.url + address);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="matrix\./);
    expect(await response.text()).toMatch(expected);
  });

  it('says what it cannot give', async () => {
    expect((await fetch(`${explorer().running.url}/evidence/matrix.xls`)).status).toBe(404);
  });
});

checkPages(
  [
    '/evidence?rows=TECHNIQUE&columns=TECHNIQUE&show=all',
    '/evidence?rows=MATERIAL&columns=SECTION&type=CHALLENGE',
    '/evidence',
    '/workflows?quantity=diffusivity&start=density-functional-theory&toLengthScale=nano',
    '/paths?from=DFT&to=Oxygen+redox+loss',
    '/challenges',
  ],
  explorer,
);
