import styles from './excerpt.module.css';
import type { Excerpt } from './excerpt-of';

/** Numbered lines of a text, the one at fault raised. */
export function ExcerptLines({ of: { at, lines } }: { of: Excerpt }) {
  return (
    <pre>
      {lines.map((line) => (
        <code key={line.number} className={line.number === at ? styles.fault : styles.line}>
          <span className={styles.lineNumber}>{line.number}</span>
          {line.text}
          {'\n'}
        </code>
      ))}
    </pre>
  );
}
