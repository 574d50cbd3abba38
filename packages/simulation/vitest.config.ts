import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['../../test/seeded-properties.ts'],
    include: ['src/**/*.test.ts'],
    testTimeout: 30_000,
  },
});
