import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { cif } from './cif-samples.js';
import {
  checkPages,
  DESKTOP,
  explorerForTests,
  follow,
  heading,
  inContext,
  main,
  open,
  read,
  withoutScript,
} from './explorer-pages.js';

const explorer = explorerForTests();
const form = (method: string, more = '') => `${explorer().running.url}/simulate?method=${method}${more}`;
const start = (page: Page) => page.getByRole('button', { name: /^Simulate / });
const simulate = (page: Page) => follow(page, start(page));

/** Loads the page of a run again and again until the run has ended. */
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

describe('a simulation asked for by the form, without a script', () => {
  it('of network diffusion ends in an Arrhenius plot, a tensor and their files', () =>
    withoutScript(explorer(), async (page) => {
      await page.goto(form('network-diffusion', '&material=lithium-iron-phosphate'));
      await page.getByLabel('Temperatures, K').fill('350, 450, 650');
      await simulate(page);
      expect(page.url()).toMatch(/\/runs\//);
      expect(await read(heading(page))).toMatch(/^Network diffusion of LiFePO/);
      await ended(page);
      const text = await main(page);
      expect(text).toMatch(/Status\s+succeeded/);
      expect(text).toMatch(/The conductivity is \d\.\d\s×\s10−\d\sS\scm−1 at 350\sK/);
      expect(text).toMatch(/The activation energy is 0\.\d{3}\seV/);
      expect(text).toMatch(/At 350\sK Li moves in one direction only/);
      expect(text).toMatch(/8 resting sites in the cell, of 2 kinds/);
      expect(text).toMatch(/order of magnitude at best/);

      const tensor = page.getByRole('table', { name: 'Diffusivity by direction and temperature, cm²/s' });
      expect(await tensor.getByRole('row').count()).toBe(4);
      const numbers = page.getByRole('table', { name: 'Properties computed by this run, by temperature' });
      expect(await read(numbers.getByRole('row').first())).toMatch(/Diffusivity[\s\S]*Ionic conductivity/);
      expect(await numbers.getByRole('row').count()).toBe(4);

      const file = async (name: string) => {
        const href = await page.locator(`a[href$="/${name}"]`).first().getAttribute('href');
        return fetch(explorer().running.url + href);
      };
      const arrhenius = (await (await file('arrhenius.csv')).text()).trim().split('\r\n');
      expect(arrhenius[0]).toMatch(/^temperature_kelvin,diffusivity_cm2_per_s/);
      expect(arrhenius.slice(1).map((row) => Number(row.split(',')[0]))).toEqual([350, 450, 650]);
      expect((await (await file('network.csv')).text()).trim().split('\r\n')).toHaveLength(21);
      expect(await (await file('diffusivity-tensor.json')).json()).toMatchObject({
        data: { temperatures: [350, 450, 650] },
      });
    }));

  it('of a structure with a fault shows the line of the fault', () =>
    withoutScript(explorer(), async (page) => {
      await page.goto(form('bond-valence-site-energy'));
      await page.getByLabel('CIF text').fill(cif({ anion: 'Xx' }));
      await simulate(page);
      const text = await main(page);
      expect(text).toMatch(/“?"?Xx"?”? names no element/);
      expect(text).toMatch(/16\s*X1 Xx 0\.5 0\.5 0\.5 1/);
      expect(page.url()).not.toMatch(/\/runs\//);
    }));

  it('with a setting that cannot be read says which one and what it would take', () =>
    withoutScript(explorer(), async (page) => {
      await page.goto(form('network-diffusion', '&material=lithium-iron-phosphate'));
      await page.getByLabel('Temperatures, K').fill('hot');
      await simulate(page);
      expect(await main(page)).toMatch(/Temperatures, K: “hot” is no list of numbers; for example 300/);
    }));
});

describe('the page of a material', () => {
  it('shows barrier and conductivity first, then sites, hops, profile, Arrhenius plot, pattern and G(r)', () =>
    withoutScript(explorer(), async (page) => {
      await expect
        .poll(
          async () => {
            await page.goto(`${explorer().running.url}/materials/lithium-phosphate`);
            return main(page);
          },
          { interval: 500 },
        )
        .toMatch(/Energy profile[\s\S]*Arrhenius plot[\s\S]*Powder pattern[\s\S]*Pair distribution/);
      const text = await main(page);
      const [first = ''] = text.split('Structure');
      expect(first).toMatch(/Barrier\s+0\.\d+\seV for Li in \d dimensions?\s+simulated/);
      expect(first).toMatch(
        /Conductivity[\s\S]*at 300\sK\s+simulated[\s\S]*rigid framework[\s\S]*order of magnitude/,
      );
      expect(text).toMatch(/\d+ resting sites in the cell/);
      expect(text).toMatch(/The easiest path in \d dimensions? rises to 0\.\d\d\seV/);
      expect(text).toMatch(/The strongest of \d+ lines, \([\d\s−]+\), stands at \d+\.\d\d°/);
      expect(text).toMatch(/The nearest atoms, P–O|The nearest atoms, O–P/);
    }));
});

describe('the page of a run with hops', () => {
  it('draws them into the structure, with nothing on the console', () =>
    inContext(explorer(), { viewport: DESKTOP }, async (context) => {
      const { page, complaints } = await open(
        explorer(),
        context,
        '/simulate?method=network-diffusion&material=lithium-iron-phosphate',
      );
      await start(page).click();
      await page.waitForURL(/\/runs\//);
      const picture = page
        .getByRole('region', { name: 'Sites and hops' })
        .getByRole('img', { name: /^The cell measures/ });
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.getAttribute('data-state')).toBe('shown');
      expect(await picture.locator('canvas').count()).toBe(1);
      expect(complaints).toEqual([]);
    }));
});

checkPages(['/simulate?method=molecular-dynamics', '/materials/lithium-phosphate'], explorer);
