import { defineConfig } from 'vitest/config';
import { unitTests } from '../../vitest.defaults.js';

export default defineConfig({ test: unitTests });
