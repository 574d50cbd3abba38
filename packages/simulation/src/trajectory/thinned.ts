/** A list that stays short: it keeps every item, then every second one, every fourth … of what it is given. */
export interface Thinned<Item> {
  /** Whether the next item would be kept, so that it need not be made otherwise. */
  readonly wanted: () => boolean;
  add(make: () => Item): void;
  readonly items: () => readonly Item[];
  /** One in so many is kept. */
  readonly stride: () => number;
}

/** @param capacity most items kept, at least 2 */
export function thinned<Item>(capacity: number): Thinned<Item> {
  let items: Item[] = [];
  let stride = 1;
  let seen = 0;
  return {
    wanted: () => seen % stride === 0,
    add(make) {
      if (seen++ % stride !== 0) return;
      items.push(make());
      if (items.length <= capacity) return;
      items = items.filter((_, index) => index % 2 === 0);
      stride *= 2;
    },
    items: () => items,
    stride: () => stride,
  };
}
