import { NavigationLink } from '../site-header/navigation-link';
import styles from './evidence-nav.module.css';
import { EVIDENCE_PLACES } from './evidence-places';

/** Leads between the pages that look at the evidence as a whole. */
export function EvidenceNav() {
  return (
    <nav className={styles.places} aria-label="Evidence">
      {EVIDENCE_PLACES.map(([href, label]) => (
        <NavigationLink key={href} href={href}>
          {label}
        </NavigationLink>
      ))}
    </nav>
  );
}
