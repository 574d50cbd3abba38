import Link from 'next/link';
import type { ReactNode } from 'react';
import { withParameters } from '../../lib/url/parameters';
import { Chips } from '../chip/chip';
import styles from './chosen.module.css';

/** One filter that an address holds, in words, and the address without it. */
export interface Choice {
  readonly key: string;
  readonly words: ReactNode;
  readonly without: Readonly<Record<string, string>>;
}

/** What is chosen, each a link that takes it back. */
export function Chosen({ path, choices }: { path: string; choices: readonly Choice[] }) {
  if (choices.length === 0) return null;
  return (
    <div className={styles.chosen}>
      <Chips label="Chosen filters">
        {choices.map(({ key, words, without }) => (
          <li key={key}>
            <RemovableChip href={withParameters(path, without)}>{words}</RemovableChip>
          </li>
        ))}
        <li>
          <Link href={path} className={styles.all} prefetch={false}>
            Clear
          </Link>
        </li>
      </Chips>
    </div>
  );
}

/** A chip that leads to the same page without it. */
export function RemovableChip({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className={styles.chip} prefetch={false} scroll={false}>
      <span>
        <span className="visually-hidden">Leave out: </span>
        {children}
      </span>
      <span aria-hidden="true" className={styles.cross}>
        ×
      </span>
    </Link>
  );
}
