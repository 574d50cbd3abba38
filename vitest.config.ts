import { defineConfig } from 'vitest/config';

/** What spans packages; unit tests stand beside their file and run in their workspace. */
export default defineConfig({
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
});
