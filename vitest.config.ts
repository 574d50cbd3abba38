import { defineConfig } from 'vitest/config';
import { defaults } from './vitest.defaults.js';

/** Vite would take graphql's ESM build where its dependents take the other, and the two do not mix. */
const resolve = { alias: { graphql: 'graphql/index.js' } };
const patient = { ...defaults, isolate: false, testTimeout: 300_000, hookTimeout: 300_000 };

/** Every workspace's unit tests, and in `test/` what spans packages: `whole` by calls, `e2e` from outside. */
export default defineConfig({
  test: {
    maxWorkers: defaults.maxWorkers,
    projects: [
      'packages/*',
      'apps/*',
      {
        resolve,
        test: {
          ...patient,
          name: 'whole',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
        },
      },
      {
        resolve,
        test: {
          ...patient,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // A page on a busy machine takes its time.
          expect: { poll: { timeout: 60_000 } },
          globalSetup: ['./test/e2e/loaded-data.ts', './test/e2e/unpacked-browser.ts'],
        },
      },
    ],
  },
});
