import type { ReactNode } from 'react';
import { ScrollRegion } from '../scroll-region/scroll-region';
import styles from './chart.module.css';

/** Width that wide drawings are laid out in. */
export const WIDTH = 720;

/** A drawing as wide as the text; on a phone it stays so wide that its words can be read, and scrolls within itself. */
export function WideDrawing({
  height,
  label,
  spoken,
  children,
}: {
  height: number;
  /** What is drawn over what. */
  label: string;
  /** What the drawing shows, in one sentence. */
  spoken: string;
  children: ReactNode;
}) {
  return (
    <ScrollRegion label={label} className={styles.scroll}>
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        className={`${styles.chart} ${styles.wide}`}
        role="img"
        aria-label={spoken}
      >
        {children}
      </svg>
    </ScrollRegion>
  );
}
