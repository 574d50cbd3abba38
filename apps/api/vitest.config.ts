import { defineConfig } from 'vitest/config';
import { unitTests } from '../../vitest.defaults.js';

export default defineConfig({
  // Vite would take graphql's ESM build where its dependents take the other, and the two do not mix.
  resolve: { alias: { graphql: 'graphql/index.js' } },
  test: unitTests,
});
