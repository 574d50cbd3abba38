import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/** Settings that the tests of every workspace share. */
export const defaults = {
  setupFiles: [fileURLToPath(new URL('./test/seeded-properties.ts', import.meta.url))],
  // Every core; the default leaves one idle, which is half of a machine of two.
  maxWorkers: availableParallelism(),
  // Other workspaces are loaded as they were built, as in production, and not transformed once more for every file.
  server: { deps: { external: [/\/(?:packages|apps)\/[^/]+\/dist\//] } },
};

/** Settings of unit tests: files take turns in one process a core, which loads each module once. */
export const unitTests = {
  ...defaults,
  include: ['src/**/*.test.ts'],
  isolate: false,
  testTimeout: 30_000,
  hookTimeout: 120_000,
};
