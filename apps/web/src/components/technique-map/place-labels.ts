import {
  area,
  centre,
  contains,
  crosses,
  distance,
  grown,
  nearestPoint,
  overlaps,
  type Point,
  type Rectangle,
} from './geometry';

export interface LabelSize {
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel {
  readonly frame: Rectangle;
  /** From the box to its label, when the label stands outside. */
  readonly leader: readonly [Point, Point] | null;
}

const PADDING = 9;
const GRID = { x: 14, y: 9 };

/** What an unwelcome property of a place costs, in units of the drawing. */
const COST = { outside: 60, edge: 90, foreign: 110, leaderOverLabel: 400, leaderOverBox: 9 };

/**
 * Finds a place for the label of every box so that no two labels meet: inside its box where it fits, else nearby
 * with a leader. Small boxes choose first, because they have the fewest places. Places where the label would lie
 * across another box's edge, or inside a box that is not its own, cost; the cheapest one wins.
 *
 * Returns one place per box, in the order given; the same input gives the same places.
 */
export function placeLabels(
  boxes: readonly Rectangle[],
  sizes: readonly LabelSize[],
  plot: Rectangle,
): PlacedLabel[] {
  const order = boxes.map((_, index) => index).sort((a, b) => areaOf(boxes, a) - areaOf(boxes, b) || a - b);
  const result = new Map<number, PlacedLabel>();
  const taken: Rectangle[] = [];
  const leaders: (readonly [Point, Point])[] = [];
  for (const index of order) {
    const box = boxes[index];
    const size = sizes[index];
    if (!box || !size) continue;
    const others = boxes.filter((_, other) => other !== index);
    let best: { cost: number; label: PlacedLabel } | null = null;
    for (const frame of [...insidePlaces(box, size), ...gridPlaces(plot, size)]) {
      if (taken.some((label) => overlaps(grown(label, 2), frame))) continue;
      // Inside its box a label keeps off the sides, where the hatching stands.
      if (contains(box, frame) && !contains(inner(box), frame)) continue;
      const label = contains(box, frame) ? { frame, leader: null } : withLeader(box, frame);
      if (leaders.some(([from, to]) => crosses(from, to, frame))) continue;
      const cost = costOf(label, box, others, taken);
      if (!best || cost < best.cost) best = { cost, label };
    }
    const label = best?.label ?? { frame: { ...box, ...size }, leader: null };
    taken.push(label.frame);
    if (label.leader) leaders.push(label.leader);
    result.set(index, label);
  }
  return boxes.map((box, index) => result.get(index) ?? { frame: box, leader: null });
}

const areaOf = (boxes: readonly Rectangle[], index: number): number => {
  const box = boxes[index];
  return box ? area(box) : 0;
};

/** The part of a box that labels may fill. */
const inner = (box: Rectangle): Rectangle => ({
  ...box,
  x: box.x + PADDING,
  width: box.width - 2 * PADDING,
});

/** Top left first, then along the edges of the box. */
function insidePlaces(box: Rectangle, size: LabelSize): Rectangle[] {
  const spareX = box.width - size.width - 2 * PADDING;
  const spareY = box.height - size.height;
  if (spareX < 0 || spareY < 0) return [];
  const top = Math.min(3, spareY / 2);
  const places: Rectangle[] = [];
  for (let y = top; y <= spareY; y += GRID.y)
    for (let x = 0; x <= spareX; x += GRID.x) places.push({ x: box.x + PADDING + x, y: box.y + y, ...size });
  return places;
}

function gridPlaces(plot: Rectangle, size: LabelSize): Rectangle[] {
  const places: Rectangle[] = [];
  for (let y = plot.y + 4; y + size.height < plot.y + plot.height - 2; y += GRID.y)
    for (let x = plot.x + 4; x + size.width < plot.x + plot.width - 2; x += GRID.x)
      places.push({ x, y, ...size });
  return places;
}

function withLeader(box: Rectangle, frame: Rectangle): PlacedLabel {
  const from = nearestPoint(box, centre(frame));
  return { frame, leader: [from, nearestPoint(frame, from)] };
}

function costOf(
  label: PlacedLabel,
  box: Rectangle,
  others: readonly Rectangle[],
  taken: readonly Rectangle[],
): number {
  const { frame, leader } = label;
  let cost = 0;
  for (const other of others) {
    if (!overlaps(other, frame)) continue;
    // A box that holds this one holds its label too; only boxes of its own kind or smaller mislead.
    if (contains(other, frame)) cost += contains(other, box) ? 8 : COST.foreign;
    else cost += COST.edge;
  }
  if (!leader) return cost + 0.05 * (Math.abs(frame.x - box.x) + Math.abs(frame.y - box.y));
  const [from, to] = leader;
  const length = distance(from, to);
  cost += COST.outside + length + (length < 8 ? 40 : 0);
  if (overlaps(box, frame)) cost += COST.edge * 2;
  for (const other of taken) if (crosses(from, to, other)) cost += COST.leaderOverLabel;
  for (const other of others)
    if (!contains(other, box) && crosses(from, to, other)) cost += COST.leaderOverBox;
  return cost;
}
