'use client';

import { useEffect, useRef, useState } from 'react';
import type { HopDrawing } from '../../lib/structure/hop-drawing';
import type { StructureView } from '../../lib/structure/structure-view';
import { viewAlong } from './axis-view';
import { drawStructure, type Viewer } from './draw-structure';
import { elementColour } from './element-colours';
import { showHops } from './show-hops';
import { type Landscape, showLandscape } from './show-landscape';
import styles from './structure-viewer.module.css';

type Axis = 'a' | 'b' | 'c';
const AXES: readonly Axis[] = ['a', 'b', 'c'];

/**
 * The structure in three dimensions. It loads when it comes into sight, never moves by itself, turns by mouse or
 * finger, and shows the standard views by buttons. What it shows stands beside it in words and as a table.
 */
export function StructureViewer({
  view,
  mobileIon,
  name,
  landscape = null,
  hops = null,
}: {
  view: StructureView;
  mobileIon: string | null;
  name: string;
  landscape?: Landscape | null;
  hops?: HopDrawing | null;
}) {
  const stage = useRef<HTMLDivElement>(null);
  const viewer = useRef<Viewer | null>(null);
  const [state, setState] = useState<'waiting' | 'shown' | 'failed'>('waiting');

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    let gone = false;

    async function show() {
      if (!element) return;
      try {
        const library = await import('3dmol/build/3Dmol.es6-min.js');
        if (gone) return;
        const drawn = library.createViewer(element, {
          antialias: true,
          disableFog: true,
          orthographic: true,
        });
        if (!drawn) throw new Error('WebGL is not available.');
        viewer.current = drawn;
        paint(drawn, element);
        // Beside a surface or hops the atoms step back, and the view is from the side.
        const ink = colourOf(element, '--ink-faint');
        const aside = landscape !== null || hops !== null;
        drawStructure(drawn, view, mobileIon, ink, aside ? 0.6 : 1);
        if (hops)
          showHops(drawn, hops, {
            site: elementColour(mobileIon ?? ''),
            easy: colourOf(element, '--simulated'),
            other: ink,
          });
        if (landscape) await showLandscape(library, drawn, landscape, colourOf(element, '--simulated'));
        turn(drawn, view.lattice, aside ? 'a' : 'b');
        setState('shown');
      } catch {
        if (!gone) setState('failed');
      }
    }

    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      seen.disconnect();
      void show();
    });
    seen.observe(element);
    const repaint = () => viewer.current && paint(viewer.current, element);
    // A wheel over the picture scrolls the page; with Ctrl it zooms, as on maps.
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) event.stopImmediatePropagation();
    };
    element.addEventListener('wheel', onWheel, { capture: true });
    scheme.addEventListener('change', repaint);
    return () => {
      gone = true;
      seen.disconnect();
      element.removeEventListener('wheel', onWheel, { capture: true });
      scheme.removeEventListener('change', repaint);
      viewer.current = null;
      element.replaceChildren();
    };
  }, [view, mobileIon, landscape, hops]);

  const act = (what: (drawn: Viewer) => void) => () => {
    if (viewer.current) what(viewer.current);
  };

  return (
    <div className="needs-script">
      <div ref={stage} className={styles.stage} role="img" aria-label={view.summary} data-state={state}>
        {state === 'failed' ? (
          <p className={styles.failed}>
            The picture needs WebGL, which this browser does not offer. The table below holds the same.
          </p>
        ) : null}
      </div>
      <div className={styles.tools}>
        {AXES.map((axis) => (
          <button
            key={axis}
            type="button"
            className="button-plain"
            onClick={act((drawn) => turn(drawn, view.lattice, axis))}
            disabled={state !== 'shown'}
          >
            along {axis}
          </button>
        ))}
        <button
          type="button"
          className="button-plain"
          aria-label="Zoom in"
          onClick={act((drawn) => drawn.zoom(1.25))}
          disabled={state !== 'shown'}
        >
          +
        </button>
        <button
          type="button"
          className="button-plain"
          aria-label="Zoom out"
          onClick={act((drawn) => drawn.zoom(0.8))}
          disabled={state !== 'shown'}
        >
          −
        </button>
        <button
          type="button"
          className="button-plain"
          onClick={act((drawn) => save(drawn, name))}
          disabled={state !== 'shown'}
        >
          Save picture
        </button>
      </div>
      <ul className={styles.key} aria-label="Elements">
        {view.elements.map((symbol) => (
          <li key={symbol}>
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <circle cx="6" cy="6" r="5" fill={elementColour(symbol)} />
            </svg>
            {symbol}
          </li>
        ))}
      </ul>
    </div>
  );
}

const colourOf = (element: HTMLElement, property: string): string => {
  const probe = document.createElement('span');
  probe.style.color = `var(${property})`;
  element.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return hex(colour);
};

/** `rgb(1, 2, 3)` as `#010203`, which is what the library reads. */
function hex(colour: string): string {
  const channels = colour.match(/\d+(\.\d+)?/g)?.slice(0, 3) ?? [];
  return `#${channels.map((channel) => Math.round(Number(channel)).toString(16).padStart(2, '0')).join('')}`;
}

function paint(drawn: Viewer, element: HTMLElement): void {
  drawn.setBackgroundColor(colourOf(element, '--paper-raised'), 1);
  drawn.render();
}

/** Looks along an axis of the cell, with c (or b, when looking along c) upwards. */
function turn(drawn: Viewer, lattice: StructureView['lattice'], axis: Axis): void {
  const [a, b, c] = lattice;
  const [x, y, z, w] = viewAlong({ a, b, c }[axis], axis === 'c' ? b : c);
  drawn.zoomTo();
  const [px = 0, py = 0, pz = 0, depth = 0] = drawn.getView();
  drawn.setView([px, py, pz, depth, x, y, z, w]);
  drawn.zoom(1.45);
  drawn.render();
}

function save(drawn: Viewer, name: string): void {
  const link = document.createElement('a');
  link.href = drawn.pngURI();
  link.download = `${name}.png`;
  link.click();
}
