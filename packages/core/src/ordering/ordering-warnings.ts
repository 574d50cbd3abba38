import type { Repeats } from '../crystal/supercell.js';
import type { Composition } from '../formula/composition.js';

interface Outcome {
  readonly repeats: Repeats;
  readonly stated: Composition;
  readonly arranged: Composition;
  readonly charge: number;
  readonly crowded: boolean;
}

/** An amount that differs by less, atoms in the supercell, is rounding of the source. */
const notable = 0.005;

/** What a reader must know of an arrangement: how far it is from what the source states. */
export function orderingWarnings({ repeats, stated, arranged, charge, crowded }: Outcome): string[] {
  const changes = [...new Set([...stated.keys(), ...arranged.keys()])].flatMap((symbol) => {
    const [before, after] = [stated.get(symbol) ?? 0, arranged.get(symbol) ?? 0];
    return Math.abs(after - before) < notable ? [] : [`${symbol} ${Number(before.toFixed(2))} to ${after}`];
  });
  const warnings: string[] = [];
  if (changes.length > 0) {
    warnings.push(
      `Occupancies were rounded to whole atoms in ${repeats.join(' x ')} cells: ${changes.join(', ')}.`,
    );
  }
  if (Math.abs(charge) > notable) {
    warnings.push(
      `The ordered cell keeps a charge of ${Number(charge.toFixed(2))}: whole atoms leave no way to balance it.`,
    );
  }
  if (crowded) warnings.push('Some atoms of the ordered cell stand nearer to each other than bonds allow.');
  return warnings;
}
