/** One technique passes a quantity to another. */
export interface Handover {
  from: string;
  to: string;
  quantity: string;
  reason: string;
}

/** Techniques in the order of work; `handovers[i]` leads from technique `i` to the next. */
export interface Chain {
  techniques: readonly string[];
  handovers: readonly Handover[];
}

/** A chain of one. */
export const chainOf = (technique: string): Chain => ({ techniques: [technique], handovers: [] });

/** The chain with one technique more, at its end or before its start; null when the technique is in it already. */
export function extend(chain: Chain, handover: Handover, direction: Direction): Chain | null {
  const added = direction === 'forward' ? handover.to : handover.from;
  if (chain.techniques.includes(added)) return null;
  return direction === 'forward'
    ? { techniques: [...chain.techniques, added], handovers: [...chain.handovers, handover] }
    : { techniques: [added, ...chain.techniques], handovers: [handover, ...chain.handovers] };
}

/** From the first technique on, or from the last one back. */
export type Direction = 'forward' | 'backward';

/** Where a chain grows. */
export const endOf = ({ techniques }: Chain, direction: Direction): string =>
  techniques.at(direction === 'forward' ? -1 : 0) ?? '';
