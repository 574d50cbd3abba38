import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite would take graphql's ESM build where its dependents take the other, and the two do not mix.
  resolve: { alias: { graphql: 'graphql/index.js' } },
  test: {
    setupFiles: ['../../test/seeded-properties.ts'],
    include: ['src/**/*.test.ts'],
    testTimeout: 30_000,
  },
});
