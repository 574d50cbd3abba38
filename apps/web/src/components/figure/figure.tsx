import type { ReactNode } from 'react';
import styles from './figure.module.css';

/** A drawing with its finding as title, quantity and unit under it, and ways to its data below. */
export function Figure({
  title,
  subtitle,
  tools,
  children,
}: {
  title: ReactNode;
  subtitle?: ReactNode;
  tools?: ReactNode;
  children: ReactNode;
}) {
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <strong>{title}</strong>
        {subtitle ? <span>{subtitle}</span> : null}
      </figcaption>
      {children}
      {tools ? <div className={styles.tools}>{tools}</div> : null}
    </figure>
  );
}
