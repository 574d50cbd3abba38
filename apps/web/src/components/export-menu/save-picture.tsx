'use client';

import { useRef } from 'react';
import { standaloneSvg } from './standalone-svg';

/** Saves the drawing of the surrounding figure as an SVG file that looks the same on its own. */
export function SavePicture({ name }: { name: string }) {
  const button = useRef<HTMLButtonElement>(null);

  function save() {
    const drawing = button.current?.closest('figure')?.querySelector('svg[role]');
    if (!(drawing instanceof SVGSVGElement)) return;
    const url = URL.createObjectURL(new Blob([standaloneSvg(drawing)], { type: 'image/svg+xml' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${name}.svg`;
    link.click();
    URL.revokeObjectURL(url);
  }

  return (
    <button ref={button} type="button" className="link-button needs-script" onClick={save}>
      SVG
    </button>
  );
}
