import Link from 'next/link';
import { EVIDENCE_PLACES } from '../evidence-nav/evidence-places';
import { NavigationLink } from './navigation-link';
import styles from './site-header.module.css';

const PLACES: readonly (readonly [href: string, label: string, holds?: readonly string[]])[] = [
  ['/techniques', 'Techniques'],
  ['/materials', 'Materials'],
  ['/findings', 'Findings'],
  ['/publications', 'Publications'],
  ['/evidence', 'Evidence', EVIDENCE_PLACES.map(([href]) => href)],
  ['/recommend', 'Recommend'],
  ['/simulate', 'Simulate', ['/runs', '/chains']],
  ['/predict', 'Predict'],
  ['/models', 'Models'],
];

/** Name, places, search: the same on every page. */
export function SiteHeader() {
  return (
    <header className={styles.header}>
      <a href="#content" className={styles.skip}>
        Skip to content
      </a>
      <div className={styles.inner}>
        <Link href="/" className={styles.name} prefetch={false}>
          <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
            <path d="M3 4h9v16H3z" className={styles.markFilled} />
            <path d="M12 4h9v16h-9" className={styles.markOpen} />
          </svg>
          Interphase
        </Link>
        <nav className={styles.places} aria-label="Main">
          {PLACES.map(([href, label, holds]) => (
            <NavigationLink key={href} href={href} holds={holds ?? []}>
              {label}
            </NavigationLink>
          ))}
        </nav>
        <search className={styles.search}>
          <form action="/search">
            <label className="visually-hidden" htmlFor="site-search">
              Search techniques, materials, findings, publications
            </label>
            <input
              id="site-search"
              name="q"
              type="search"
              placeholder="Search"
              aria-keyshortcuts="/"
              maxLength={200}
              required
            />
          </form>
        </search>
      </div>
    </header>
  );
}
