import type { ReactNode } from 'react';
import styles from './section.module.css';

/** A part of a page: its heading in the left rail, its content in the reading column. */
export function Section({
  title,
  id,
  note,
  wide = false,
  children,
}: {
  title: string;
  id: string;
  note?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={wide ? styles.wide : styles.section} aria-labelledby={id}>
      <div className={styles.rail}>
        <h2 id={id}>{title}</h2>
        {note ? <div className={styles.note}>{note}</div> : null}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
