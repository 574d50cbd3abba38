import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** Something to heed (`alert`) or to know (`plain`), in words first. */
export function Notice({
  tone = 'plain',
  title,
  children,
}: {
  tone?: 'plain' | 'alert';
  title: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'alert' ? 'alert' : 'note'}>
      <p className={styles.title}>{title}</p>
      {children ? <div className={styles.body}>{children}</div> : null}
    </div>
  );
}

/** What would stand here, and how to get it. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className={styles.empty}>{children}</p>;
}
