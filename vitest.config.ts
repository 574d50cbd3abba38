import { defineConfig } from 'vitest/config';

/** Every workspace's unit tests, and in `test/` what spans packages. */
export default defineConfig({
  test: {
    projects: [
      'packages/*',
      'apps/*',
      {
        // Vite would take graphql's ESM build where its dependents take the other, and the two do not mix.
        resolve: { alias: { graphql: 'graphql/index.js' } },
        test: {
          name: 'whole',
          setupFiles: ['./test/seeded-properties.ts'],
          include: ['test/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
