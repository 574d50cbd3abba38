import Link from 'next/link';
import type { ReactNode } from 'react';
import styles from './chip.module.css';

/** A short link to a thing of the evidence. */
export function Chip({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link className={styles.chip} href={href} prefetch={false}>
      {/* One child: between several, such as a name and its formula, the space would be lost. */}
      <span>{children}</span>
    </Link>
  );
}

/** A row of chips, with the kind of thing named for those who hear the page. */
export function Chips({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={styles.chips} aria-label={label}>
      {children}
    </ul>
  );
}
