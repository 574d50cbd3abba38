const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The item nearest to `here` in the direction of an arrow key, by the places of their centres on the screen. */
export function nextInDirection<Item extends Element>(
  here: Item,
  items: readonly Item[],
  key: string,
): Item | null {
  const direction = DIRECTIONS[key];
  if (!direction) return null;
  const from = middle(here);
  let best: { item: Item; cost: number } | null = null;
  for (const item of items) {
    if (item === here) continue;
    const to = middle(item);
    const along = (to.x - from.x) * direction[0] + (to.y - from.y) * direction[1];
    const across = Math.abs((to.x - from.x) * direction[1]) + Math.abs((to.y - from.y) * direction[0]);
    if (along <= 0.5) continue;
    const cost = along + 2 * across;
    if (!best || cost < best.cost) best = { item, cost };
  }
  return best?.item ?? null;
}

function middle(item: Element): { x: number; y: number } {
  const box = (item.querySelector('text') ?? item).getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}
