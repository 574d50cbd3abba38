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

export interface MapItem {
  readonly technique: MapTechnique;
  readonly label: string;
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
  /** Techniques without any range; they stand in the table only. */
  readonly unplaced: readonly MapTechnique[];
}

export const FONT_SIZE = 13;
const LINE = 17;
const WIDTH = 1120;
const MARGIN = { left: 72, right: 16, top: 112, plot: 540, gap: 46, foot: 40 };
const BAR_ROW = 21;

/** Lays the map out: axes, boxes set apart, a place for every label, rows of bars without a time. */
export function layoutMap(techniques: readonly MapTechnique[]): MapLayout {
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
  const rectangles = separateEdges(
    timed.map((t) => {
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
  const labels = timed.map(label);
  const places = placeLabels(rectangles, labels.map(size), plot);
  const boxes = timed.flatMap((technique, index) => {
    const box = rectangles[index];
    const place = places[index];
    return box && place ? [{ technique, label: labels[index] ?? technique.name, box, place }] : [];
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
    unplaced: techniques.filter((technique) => !hasLength(technique)),
  };
}

type Sized = MapTechnique & { minMetres: number; maxMetres: number };
type Timed = Sized & { minSeconds: number; maxSeconds: number };

const hasLength = (t: MapTechnique): t is Sized => t.minMetres != null && t.maxMetres != null;
const hasTime = (t: Sized): t is Timed => t.minSeconds != null && t.maxSeconds != null;
const label = (t: MapTechnique): string => t.abbreviation ?? t.name;
const size = (text: string) => ({ width: textWidth(text) * FONT_SIZE + 4, height: LINE });

/** Rows of bars, each with its label after it (before it where there is no room), as few rows as that takes. */
function stackBars(techniques: readonly Sized[], metres: Axis, plot: Rectangle): { bars: MapItem[]; rows: number } {
  const free: number[] = [];
  const order = [...techniques].sort((a, b) => a.minMetres - b.minMetres || a.maxMetres - b.maxMetres);
  const bars = order.map((technique): MapItem => {
    const text = label(technique);
    const x = metres.at(technique.minMetres);
    const width = Math.max(6, metres.at(technique.maxMetres) - x);
    const words = size(text);
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
      technique,
      label: text,
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
