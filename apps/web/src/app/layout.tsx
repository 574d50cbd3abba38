import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-sans-3/wght-italic.css';
import '../design/tokens.css';
import '../design/base.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Keyboard } from '../components/keyboard/keyboard';
import { SiteFooter } from '../components/site-footer/site-footer';
import { SiteHeader } from '../components/site-header/site-header';

// What the pages show changes while the server runs, and a build must not need the API.
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: { default: 'Interphase', template: '%s · Interphase' },
  description: 'Linked evidence, simulation and prediction for battery materials',
};

export const viewport: Viewport = { colorScheme: 'light dark' };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <SiteHeader />
        {children}
        <SiteFooter />
        <Keyboard />
      </body>
    </html>
  );
}
