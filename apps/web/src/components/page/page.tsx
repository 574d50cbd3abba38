import type { ReactNode } from 'react';
import styles from './page.module.css';

/** The frame of every page: title block, then sections. */
export function Page({
  kind,
  title,
  lede,
  aside,
  children,
}: {
  kind?: ReactNode;
  title: ReactNode;
  lede?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <main id="content" className={styles.page} tabIndex={-1}>
      <div className={styles.head}>
        <div className={styles.words}>
          {kind ? <div className={styles.kind}>{kind}</div> : null}
          <h1>{title}</h1>
          {lede ? <div className={styles.lede}>{lede}</div> : null}
        </div>
        {aside ? <div className={styles.aside}>{aside}</div> : null}
      </div>
      {children}
    </main>
  );
}
