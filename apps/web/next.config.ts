import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Pages use nothing from elsewhere, and nobody frames them. Next's own start-up scripts stand inside the page. */
const SECURITY = [
  {
    key: 'Content-Security-Policy',
    value: [
      "default-src 'self'",
      "script-src 'self' 'unsafe-inline'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "worker-src 'self' blob:",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
  },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
] as const;

const config: NextConfig = {
  turbopack: { root: repository },
  outputFileTracingRoot: repository,
  poweredByHeader: false,
  reactStrictMode: true,
  // Every client gets whole documents with their title in the head: pages read the same without JavaScript.
  htmlLimitedBots: /.*/,
  // Reads a WebAssembly file beside itself, so it stays outside the bundle.
  serverExternalPackages: ['@spglib/moyo-wasm', '@interphase/core'],
  headers: async () => [{ source: '/:path*', headers: [...SECURITY] }],
  experimental: { serverActions: { bodySizeLimit: '8mb' } },
};

export default config;
