import type { Link } from './links.js';

/** A way from one thing to another: each link starts where the one before ends. */
export type Way = readonly Link[];

export interface SearchOptions {
  /** Links of a way at most. */
  maxLength: number;
  /** How many ways are wanted; with so many of one length, longer ones are not looked for. */
  enough: number;
  /** Whether a thing may stand between the ends. */
  mayBridge: (key: string) => boolean;
}

/** Things of one step that are followed further at most, and links into a thing that are remembered: the first by key. */
const mostFollowed = 500;
const mostArrivals = 8;
/** Ways of one length at most. */
const mostWays = 2000;

/** What is known from one end. */
interface Side {
  readonly end: string;
  /** Steps from the end to each thing that was met. */
  readonly steps: Map<string, number>;
  /** The links by which a thing is reached in so many steps, nearest to the end first. */
  readonly arrivals: Map<string, Link[]>;
  /** Things by steps. */
  readonly layers: string[][];
}

const sideOf = (end: string): Side => ({
  end,
  steps: new Map([[end, 0]]),
  arrivals: new Map(),
  layers: [[end]],
});

/**
 * Ways between two things, shortest first, none with a detour: no thing on a way could be reached in fewer steps from
 * either half's end. Searched from both ends at once, always on from the side with fewer things, so that the work
 * grows with the surroundings of the ends and not with the graph. The order is fixed, whatever the order of links.
 * @param linksOf the links of many things, each list in a fixed order
 */
export async function waysBetween(
  from: string,
  to: string,
  linksOf: (keys: readonly string[]) => Promise<ReadonlyMap<string, readonly Link[]>>,
  { maxLength, enough, mayBridge }: SearchOptions,
): Promise<Way[]> {
  const [start, goal] = [sideOf(from), sideOf(to)];
  const ways: Way[] = [];
  for (let length = 1; length <= maxLength && ways.length < enough; length += 1) {
    const [near, far] = outermost(start).length <= outermost(goal).length ? [start, goal] : [goal, start];
    await takeStep(near, far.end, linksOf, mayBridge);
    ways.push(...waysThrough(start, goal));
  }
  return ways;
}

const outermost = ({ layers }: Side): readonly string[] => layers.at(-1) ?? [];

async function takeStep(
  side: Side,
  other: string,
  linksOf: (keys: readonly string[]) => Promise<ReadonlyMap<string, readonly Link[]>>,
  mayBridge: (key: string) => boolean,
): Promise<void> {
  const step = side.layers.length;
  const followed = outermost(side)
    .filter((key) => key !== other)
    .toSorted()
    .slice(0, mostFollowed);
  const links = followed.length === 0 ? new Map<string, Link[]>() : await linksOf(followed);
  const layer: string[] = [];
  for (const key of followed) {
    for (const link of links.get(key) ?? []) {
      if (link.to !== other && !mayBridge(link.to)) continue;
      const known = side.steps.get(link.to);
      if (known !== undefined && known < step) continue;
      if (known === undefined) {
        side.steps.set(link.to, step);
        side.arrivals.set(link.to, []);
        layer.push(link.to);
      }
      const arrivals = side.arrivals.get(link.to);
      if (arrivals !== undefined && arrivals.length < mostArrivals) arrivals.push(link);
    }
  }
  side.layers.push(layer);
}

/** Ways that the two sides make where their outermost layers meet. */
function waysThrough(start: Side, goal: Side): Way[] {
  const goalSteps = goal.layers.length - 1;
  const meeting = outermost(start)
    .filter((key) => goal.steps.get(key) === goalSteps)
    .toSorted();
  const ways: Way[] = [];
  for (const key of meeting) {
    for (const first of waysFromEnd(start, key)) {
      for (const second of waysFromEnd(goal, key)) {
        if (ways.length === mostWays) return ways;
        const way = [...first, ...second.toReversed().map(reversed)];
        if (!hasDetour(way, start, goal)) ways.push(way);
      }
    }
  }
  return ways;
}

/** Ways from a side's end to a thing it has met, along the links remembered. */
function waysFromEnd(side: Side, key: string): Way[] {
  if (key === side.end) return [[]];
  return (side.arrivals.get(key) ?? []).flatMap((link) =>
    waysFromEnd(side, link.from).map((way) => [...way, link]),
  );
}

/** Whether a thing between the ends is nearer to one of them than the way makes it. */
function hasDetour(way: Way, start: Side, goal: Side): boolean {
  return way.slice(0, -1).some(({ to }, index) => {
    const [before, after] = [index + 1, way.length - index - 1];
    return (start.steps.get(to) ?? before) < before || (goal.steps.get(to) ?? after) < after;
  });
}

const reversed = ({ from, to, along, ...relation }: Link): Link => ({
  ...relation,
  from: to,
  to: from,
  along: !along,
});
