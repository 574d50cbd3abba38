import type { KeyboardEventHandler, ReactNode } from 'react';

/** What scrolls within itself on narrow screens; it can be reached and scrolled by keyboard. */
export function ScrollRegion({
  label,
  className,
  onKeyDown,
  children,
}: {
  label: string;
  className: string | undefined;
  onKeyDown?: KeyboardEventHandler<HTMLElement>;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={className} tabIndex={0} aria-label={label} onKeyDown={onKeyDown}>
      {children}
    </section>
  );
}
