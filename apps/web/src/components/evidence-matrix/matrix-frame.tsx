'use client';

import type { KeyboardEvent, ReactNode } from 'react';
import { ScrollRegion } from '../scroll-region/scroll-region';
import styles from './matrix-table.module.css';

/** Rows and columns that an arrow key moves by. */
const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The frame in which a matrix scrolls; where there is a script, arrow keys move between its numbers over the gaps. */
export function MatrixFrame({ label, children }: { label: string; children: ReactNode }) {
  function onKeyDown(event: KeyboardEvent) {
    const step = STEPS[event.key];
    const cell = event.target instanceof Element ? event.target.closest('td') : null;
    if (!step || !cell) return;
    const link = nextLink(cell, step);
    if (!link) return;
    event.preventDefault();
    link.focus();
  }
  return (
    <ScrollRegion label={label} className={styles.scroll} onKeyDown={onKeyDown}>
      {children}
    </ScrollRegion>
  );
}

/** The next cell in a direction that has a link; null where there is none. */
function nextLink(
  from: HTMLTableCellElement,
  [rows, columns]: readonly [number, number],
): HTMLAnchorElement | null {
  const body = from.closest('tbody');
  let row = from.closest('tr')?.sectionRowIndex ?? -1;
  let column = from.cellIndex;
  for (;;) {
    row += rows;
    column += columns;
    const cell = body?.rows[row]?.cells[column];
    if (!cell || cell.tagName === 'TH') return null;
    const link = cell.querySelector('a');
    if (link) return link;
  }
}
