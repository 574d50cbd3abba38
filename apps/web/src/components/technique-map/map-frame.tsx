'use client';

import { useRouter } from 'next/navigation';
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useRef,
  useState,
} from 'react';
import { withParameters } from '../../lib/url/parameters';
import type { Point, Rectangle } from './geometry';
import { nextInDirection } from './next-in-direction';
import styles from './technique-map.module.css';

interface Bounds {
  lower: number;
  upper: number;
}

/**
 * What a script adds to the map: arrow keys move between techniques, a link opens without loading the page anew,
 * and a window drawn over the ground becomes the recommender's question.
 */
export function MapFrame({
  metres,
  seconds,
  plot,
  children,
}: {
  metres: Bounds;
  seconds: Bounds;
  plot: Rectangle;
  children: ReactNode;
}) {
  const router = useRouter();
  const frame = useRef<HTMLDivElement>(null);
  const start = useRef<Point | null>(null);
  const [brush, setBrush] = useState<Rectangle | null>(null);

  const drawing = () => frame.current?.querySelector('svg') ?? null;

  function position(event: PointerEvent): Point | null {
    const matrix = drawing()?.getScreenCTM();
    if (!matrix) return null;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    return {
      x: Math.min(Math.max(x, plot.x), plot.x + plot.width),
      y: Math.min(Math.max(y, plot.y), plot.y + plot.height),
    };
  }

  function onPointerDown(event: PointerEvent) {
    const onGround = event.target instanceof Element && event.target.hasAttribute('data-ground');
    if (event.pointerType !== 'mouse' || event.button !== 0 || !onGround) return;
    start.current = position(event);
    event.currentTarget.setPointerCapture(event.pointerId);
    event.preventDefault();
  }

  function onPointerMove(event: PointerEvent) {
    const to = start.current ? position(event) : null;
    if (start.current && to) setBrush(between(start.current, to));
  }

  /** The window follows from where the pointer is let go: a quick one ends before anything of it is drawn. */
  function onPointerUp(event: PointerEvent) {
    const to = start.current ? position(event) : null;
    const window = start.current && to ? between(start.current, to) : null;
    forget();
    if (window && window.width > 8 && window.height > 8) router.push(question(window));
  }

  function forget() {
    start.current = null;
    setBrush(null);
  }

  function question(window: Rectangle): string {
    const length = (x: number) => interpolate(metres, (x - plot.x) / plot.width);
    const time = (y: number) => interpolate(seconds, 1 - (y - plot.y) / plot.height);
    return withParameters('/recommend', {
      minMetres: length(window.x),
      maxMetres: length(window.x + window.width),
      minSeconds: time(window.y + window.height),
      maxSeconds: time(window.y),
    });
  }

  function onKeyDown(event: KeyboardEvent) {
    const here = document.activeElement;
    if (!(here instanceof SVGAElement) || !here.hasAttribute('data-item')) return;
    const items = [...(drawing()?.querySelectorAll<SVGAElement>('a[data-item]') ?? [])];
    const next = nextInDirection(here, items, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  function onClick(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const href = link?.getAttribute('href');
    if (!href || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    router.push(href);
  }

  return (
    // The links inside take the focus; the frame only listens to what reaches it from them.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      ref={frame}
      className={styles.frame}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={forget}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {children}
      {brush ? <Brush window={brush} like={drawing()} /> : null}
    </div>
  );
}

function Brush({ window, like }: { window: Rectangle; like: SVGSVGElement | null }) {
  return (
    <svg className={styles.overlay} viewBox={like?.getAttribute('viewBox') ?? undefined} aria-hidden="true">
      <rect className={styles.brush} {...window} />
    </svg>
  );
}

const between = (a: Point, b: Point): Rectangle => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

/** The value at a share of a logarithmic axis, with two significant figures. */
function interpolate({ lower, upper }: Bounds, share: number): number {
  const value = 10 ** (Math.log10(lower) + share * (Math.log10(upper) - Math.log10(lower)));
  return Number(value.toPrecision(2));
}
