import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

const repository = fileURLToPath(new URL('../..', import.meta.url));

const config: NextConfig = {
  turbopack: { root: repository },
  outputFileTracingRoot: repository,
  poweredByHeader: false,
  reactStrictMode: true,
  // Every client gets whole documents with their title in the head: pages read the same without JavaScript.
  htmlLimitedBots: /.*/,
  // Reads a WebAssembly file beside itself, so it stays outside the bundle.
  serverExternalPackages: ['@spglib/moyo-wasm', '@interphase/core'],
  experimental: { serverActions: { bodySizeLimit: '8mb' } },
};

export default config;
