import type { ReactNode } from 'react';
import { ScrollRegion } from '../scroll-region/scroll-region';
import styles from './table.module.css';

/** A table that scrolls within itself on narrow screens; the caption says what it holds. */
export function Table({
  caption,
  showCaption = false,
  children,
}: {
  caption: string;
  showCaption?: boolean;
  children: ReactNode;
}) {
  return (
    <ScrollRegion label={caption} className={styles.scroll}>
      <table className={styles.table}>
        <caption className={showCaption ? styles.caption : 'visually-hidden'}>{caption}</caption>
        {children}
      </table>
    </ScrollRegion>
  );
}
