import Link from 'next/link';
import styles from './site-footer.module.css';

/** Where the words come from, under which licence, and the ways to everything else. */
export function SiteFooter() {
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <p>
          Linked evidence, simulation and prediction for battery materials. Evidence CC BY 4.0, each claim
          cited; computed data CC0; code Apache-2.0.
        </p>
        <nav aria-label="More">
          <Link href="/phenomena" prefetch={false}>
            Phenomena
          </Link>
          <Link href="/quantities" prefetch={false}>
            Quantities
          </Link>
          <Link href="/runs" prefetch={false}>
            Simulation runs
          </Link>
          <Link href="/about" prefetch={false}>
            About and licences
          </Link>
          <Link href="/about#keyboard" prefetch={false}>
            Keyboard
          </Link>
          <Link href="/about#api" prefetch={false}>
            GraphQL API
          </Link>
        </nav>
      </div>
    </footer>
  );
}
