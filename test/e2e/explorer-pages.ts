import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { launchBrowser, type Running, startAll } from './explorer-support.js';

/** Where pictures of pages are left for people to look at; git-ignored. */
export const pictures = path.resolve(import.meta.dirname, '../../apps/web/screenshots');
export const DESKTOP = { width: 1280, height: 900 };
/** How long an act waits for what it acts on, ms: a page on a busy machine takes its time. */
const PATIENCE = 60_000;
const PHONE = { width: 375, height: 740 };
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The explorer and the browser that look at it, once both have started. */
export interface Explorer {
  readonly running: Running;
  readonly browser: Browser;
}

/** Starts API, explorer and browser before the tests of a file, ends them after, and hands them out between. */
export function explorerForTests(): () => Explorer {
  let running: Running | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [running, browser] = await Promise.all([
      startAll(),
      launchBrowser(),
      mkdir(pictures, { recursive: true }),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await running?.close();
  });
  return () => {
    if (!running || !browser) throw new Error('The explorer runs only while tests do.');
    return { running, browser };
  };
}

/** A page that records every complaint of the console and every request that leaves the explorer's own address. */
export async function open(
  { running }: Explorer,
  context: BrowserContext,
  address: string,
): Promise<{ page: Page; complaints: string[] }> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(running.url) && !/^(data|blob):/.test(request.url()))
      complaints.push(`leaves: ${request.url()}`);
  });
  await page.goto(running.url + address, { waitUntil: 'networkidle' });
  return { page, complaints };
}

/** Acts in a browser context of its own, which is closed afterwards. */
export async function inContext(
  { browser }: Explorer,
  options: Parameters<Browser['newContext']>[0],
  act: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  try {
    await act(context);
  } finally {
    await context.close();
  }
}

/** Acts on a page that runs no script: whatever is followed or sent there loads a page anew. */
export const withoutScript = (explorer: Explorer, act: (page: Page) => Promise<void>): Promise<void> =>
  inContext(explorer, { viewport: DESKTOP, javaScriptEnabled: false }, async (context) =>
    act(await context.newPage()),
  );

/** Clicks on a page without a script and waits until the page it leads to is there. */
export async function follow(page: Page, control: Locator): Promise<void> {
  const loaded = page.waitForEvent('load');
  await control.click();
  await loaded;
}

/**
 * Presses the key of the search field until the field has it, which is when the script of the page listens: keys and
 * the mouse are lost on a page that is only drawn, where links and forms work at once.
 */
export async function listening(page: Page): Promise<void> {
  const focused = () => page.evaluate('document.activeElement.id');
  await expect
    .poll(async () => {
      if ((await focused()) !== 'site-search') await page.keyboard.press('/');
      return focused();
    })
    .toBe('site-search');
}

/** What a reader sees, cells apart from one another. */
export const read = (what: Locator): Promise<string> => what.innerText();
export const main = (page: Page): Promise<string> => read(page.locator('main'));
export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });
export const expectHeading = (page: Page, text: RegExp): Promise<void> =>
  expect.poll(() => read(heading(page))).toMatch(text);

const violations = z.array(
  z.object({ id: z.string(), impact: z.string().nullable(), nodes: z.array(z.object({ html: z.string() })) }),
);

/** What axe, once it is in the page, finds serious or worse: each rule and where it is broken. */
async function seriousProblems(page: Page, options: { runOnly?: readonly string[] }): Promise<string[]> {
  const run = `axe.run(${JSON.stringify(options)}).then((result) => result.violations)`;
  return violations
    .parse(await page.evaluate(run))
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html)
          .join(' ')
          .slice(0, 300)}`,
    );
}

/** A page whose address is known only once something has been made. */
export interface MadePage {
  readonly name: string;
  /** Makes what it shows, or finds it made. */
  addressOf(explorer: Explorer): Promise<string>;
}

/** What holds for every page: accessible and quiet in light and dark, as wide as a phone, readable without a script. */
export function checkPages(pages: readonly (string | MadePage)[], explorer: () => Explorer): void {
  const made = pages.map((page) =>
    typeof page === 'string' ? { name: page, addressOf: async () => page } : page,
  );
  describe.each(made)('$name', ({ name: title, addressOf }) => {
    const name = title.replace(/\?.*/, '').replaceAll('/', '-').slice(1) || 'home';

    it('is accessible and quiet on a desktop, light and dark', () =>
      inContext(explorer(), { viewport: DESKTOP, reducedMotion: 'reduce' }, async (context) => {
        const { page, complaints } = await open(explorer(), context, await addressOf(explorer()));
        await page.evaluate(await readFile(axe, 'utf8'));
        expect(await seriousProblems(page, {})).toEqual([]);
        await page.screenshot({ path: path.join(pictures, `${name}-light.png`) });
        await page.emulateMedia({ colorScheme: 'dark' });
        // What is not about colour is the same page.
        expect(await seriousProblems(page, { runOnly: ['color-contrast', 'link-in-text-block'] })).toEqual(
          [],
        );
        await page.screenshot({ path: path.join(pictures, `${name}-dark.png`) });
        expect(complaints).toEqual([]);
      }));

    it('fits a phone', () =>
      inContext(explorer(), { viewport: PHONE, hasTouch: true }, async (context) => {
        const { page } = await open(explorer(), context, await addressOf(explorer()));
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
        await page.screenshot({ path: path.join(pictures, `${name}-phone.png`) });
      }));

    it('reads without a script', () =>
      inContext(explorer(), { javaScriptEnabled: false, viewport: DESKTOP }, async (context) => {
        const page = await context.newPage();
        const response = await page.goto(explorer().running.url + (await addressOf(explorer())));
        expect(response?.status()).toBe(200);
        expect(await page.title()).toMatch(/Interphase$/);
        expect(await heading(page).isVisible()).toBe(true);
        expect(await page.locator('main').count()).toBe(1);
        expect((await main(page)).length).toBeGreaterThan(150);
        expect(await page.locator('[aria-busy="true"]').count()).toBe(0);
      }));
  });
}
