'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** A link of the main navigation that knows when it leads to where the reader is. */
export function NavigationLink({ href, children }: { href: string; children: ReactNode }) {
  const path = usePathname();
  const current = path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined;
  return (
    <Link href={href} aria-current={current} prefetch={false}>
      {children}
    </Link>
  );
}
