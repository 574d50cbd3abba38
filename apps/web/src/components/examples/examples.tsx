import Link from 'next/link';
import styles from './examples.module.css';

/** Questions to start from: words and the address that asks. */
export function Examples({ of }: { of: readonly (readonly [words: string, address: string])[] }) {
  return (
    <ul className={styles.examples} aria-label="Examples">
      {of.map(([words, address]) => (
        <li key={address}>
          <Link href={address} prefetch={false}>
            {words}
          </Link>
        </li>
      ))}
    </ul>
  );
}
