'use client';

import { useEffect, useRef } from 'react';
import styles from './keyboard.module.css';
import { KEYS } from './keys';

/** Listens for the keys that work everywhere, and holds the help that `?` opens. */
export function Keyboard() {
  const help = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.closest('input, textarea, select, [contenteditable]')) return;
      if (event.key === '/') {
        event.preventDefault();
        document.getElementById('site-search')?.focus();
      } else if (event.key === '?') {
        help.current?.showModal();
      } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        if (moveInList(target, event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
      }
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <dialog ref={help} className={styles.help} aria-labelledby="keyboard-help">
      <h2 id="keyboard-help">Keyboard</h2>
      <dl className={styles.keys}>
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className={styles.close}>
          Close
        </button>
      </form>
    </dialog>
  );
}

/** Moves the focus to the neighbouring entry of the list that holds it; false when it is in none. */
function moveInList(from: HTMLElement | null, step: 1 | -1): boolean {
  const list = from?.closest('[data-arrow-list]');
  const here = from?.closest('[data-arrow-item]');
  if (!list || !here) return false;
  const items = [...list.querySelectorAll('[data-arrow-item]')];
  const next = items[items.indexOf(here) + step];
  const link = next?.querySelector<HTMLElement>('a[href]');
  link?.focus();
  return link !== null && link !== undefined;
}
