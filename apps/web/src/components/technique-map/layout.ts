import { textWidth } from '../../lib/format/text-width';
import { type Axis, logAxis } from './axes';
import type { Rectangle } from './geometry';
import { type PlacedLabel, placeLabels } from './place-labels';
import { separateEdges } from './separate-edges';

/** What the map needs to know of a technique. */
export interface MapTechnique {
  readonly slug: string;
  readonly name: string;
  readonly abbreviation?: string | null | undefined;
  readonly kind: 'COMPUTATION' | 'EXPERIMENT';
  readonly minMetres?: number | null | undefined;
  readonly maxMetres?: number | null | undefined;
  readonly minSeconds?: number | null | undefined;
  readonly maxSeconds?: number | null | undefined;
  readonly scaleCertainty?: 'STATED' | 'INFERRED' | null | undefined;
}

/** A box or bar of the map with the techniques that reach exactly that far, one line of its label each. */
export interface MapItem {
  readonly techniques: readonly MapTechnique[];
  readonly box: Rectangle;
  readonly place: PlacedLabel;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: Rectangle;
  readonly metres: Axis;
  readonly seconds: Axis;
  /** Techniques with both ranges: boxes in the plot. */
  readonly boxes: readonly MapItem[];
  /** Techniques whose sources state no time: bars in a strip under the plot. */
  readonly bars: readonly MapItem[];
  readonly strip: Rectangle;
}

export const FONT_SIZE = 13;
export const LINE = 17;
const WIDTH = 1120;
const MARGIN = { left: 72, right: 16, top: 96, plot: 660, gap: 46, foot: 40 };
const BAR_ROW = 21;

let last: { readonly key: string; readonly layout: MapLayout } | null = null;

/**
 * Lays the map out: axes, boxes set apart, a place for every label, rows of bars without a time. The last layout is
 * kept, for it takes a fifth of a second and changes only with the evidence.
 */
export function layoutMap(techniques: readonly MapTechnique[]): MapLayout {
  const key = JSON.stringify(techniques);
  if (last?.key !== key) last = { key, layout: layOut(techniques) };
  return last.layout;
}

function layOut(techniques: readonly MapTechnique[]): MapLayout {
  const sized = techniques.filter(hasLength);
  const timed = sized.filter(hasTime);
  const untimed = sized.filter((technique) => !hasTime(technique));
  const plot: Rectangle = {
    x: MARGIN.left,
    y: MARGIN.top,
    width: WIDTH - MARGIN.left - MARGIN.right,
    height: MARGIN.plot,
  };
  const metres = logAxis(
    sized.flatMap((t) => [t.minMetres, t.maxMetres]),
    [1e-10, 1e-2],
    plot.x,
    plot.x + plot.width,
  );
  const seconds = logAxis(
    timed.flatMap((t) => [t.minSeconds, t.maxSeconds]),
    [1e-15, 1e6],
    plot.y + plot.height,
    plot.y,
  );
  const groups = sameReach(timed);
  const rectangles = separateEdges(
    groups.map(([t]) => {
      const x = metres.at(t.minMetres);
      const y = seconds.at(t.maxSeconds);
      return {
        x,
        y,
        width: Math.max(6, metres.at(t.maxMetres) - x),
        height: Math.max(6, seconds.at(t.minSeconds) - y),
      };
    }),
  );
  const places = placeLabels(rectangles, groups.map(blockSize), plot);
  const boxes = groups.flatMap((group, index) => {
    const box = rectangles[index];
    const place = places[index];
    return box && place ? [{ techniques: group, box, place }] : [];
  });
  const { bars, rows } = stackBars(untimed, metres, plot);
  const strip: Rectangle = {
    x: plot.x,
    y: plot.y + plot.height + MARGIN.gap,
    width: plot.width,
    height: rows * BAR_ROW + 10,
  };
  return {
    width: WIDTH,
    height: (rows > 0 ? strip.y + strip.height : plot.y + plot.height) + MARGIN.foot,
    plot,
    metres,
    seconds,
    boxes,
    bars: bars.map((bar) => shifted(bar, strip.y + 5)),
    strip,
  };
}

type Sized = MapTechnique & { minMetres: number; maxMetres: number };
type Timed = Sized & { minSeconds: number; maxSeconds: number };

const hasLength = (t: MapTechnique): t is Sized => t.minMetres != null && t.maxMetres != null;
const hasTime = (t: Sized): t is Timed => t.minSeconds != null && t.maxSeconds != null;

/** What the map calls a technique: its abbreviation where it has one. */
export const labelOf = (t: MapTechnique): string => t.abbreviation ?? t.name;

const lineWidth = (t: MapTechnique): number => textWidth(labelOf(t)) * FONT_SIZE + 4;

const blockSize = (group: readonly MapTechnique[]) => ({
  width: Math.max(...group.map(lineWidth)),
  height: LINE * group.length,
});

/** Techniques that reach exactly the same lengths and times share one box. */
function sameReach(techniques: readonly Timed[]): (readonly [Timed, ...Timed[]])[] {
  const groups = new Map<string, [Timed, ...Timed[]]>();
  for (const technique of techniques) {
    const { kind, minMetres, maxMetres, minSeconds, maxSeconds } = technique;
    const key = [kind, minMetres, maxMetres, minSeconds, maxSeconds].join();
    const group = groups.get(key);
    if (group) group.push(technique);
    else groups.set(key, [technique]);
  }
  return [...groups.values()];
}

/** Rows of bars, each with its label after it (before it where there is no room), as few rows as that takes. */
function stackBars(
  techniques: readonly Sized[],
  metres: Axis,
  plot: Rectangle,
): { bars: MapItem[]; rows: number } {
  const free: number[] = [];
  const order = [...techniques].sort((a, b) => a.minMetres - b.minMetres || a.maxMetres - b.maxMetres);
  const bars = order.map((technique): MapItem => {
    const x = metres.at(technique.minMetres);
    const width = Math.max(6, metres.at(technique.maxMetres) - x);
    const words = { width: lineWidth(technique), height: LINE };
    const fits = words.width + 14 <= width;
    const labelX = fits
      ? x + 7
      : x + width + 6 + words.width <= plot.x + plot.width
        ? x + width + 6
        : x - 6 - words.width;
    const from = Math.min(x, labelX);
    const to = Math.max(x + width, labelX + words.width);
    const found = free.findIndex((end) => end + 12 <= from);
    const row = found === -1 ? free.length : found;
    free[row] = to;
    return {
      techniques: [technique],
      box: { x, y: row * BAR_ROW, width, height: LINE },
      place: { frame: { x: labelX, y: row * BAR_ROW, ...words }, leader: null },
    };
  });
  return { bars, rows: free.length };
}

function shifted(item: MapItem, by: number): MapItem {
  return {
    ...item,
    box: { ...item.box, y: item.box.y + by },
    place: { ...item.place, frame: { ...item.place.frame, y: item.place.frame.y + by } },
  };
}
