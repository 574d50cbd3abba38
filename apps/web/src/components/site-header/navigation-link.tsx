'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** A link of the main navigation that knows when it leads to where the reader is. */
export function NavigationLink({
  href,
  holds = [],
  children,
}: {
  href: string;
  /** Further places that stand under this one. */
  holds?: readonly string[];
  children: ReactNode;
}) {
  const path = usePathname();
  const within = path.startsWith(`${href}/`) || holds.includes(path);
  const current = path === href ? 'page' : within ? 'true' : undefined;
  return (
    <Link href={href} aria-current={current} prefetch={false}>
      {children}
    </Link>
  );
}
