import { formulaParts } from '../../lib/format/chemical-formula';
import type { Scattered } from './ask';

const LOWERED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789'].map((digit, index) => [digit, '₀₁₂₃₄₅₆₇₈₉'.charAt(index)]),
);

/** A formula for a drawing, where only characters can be lowered: LiFePO₄, Li₀.₅FePO₄. */
export const plainFormula = (formula: string): string =>
  formulaParts(formula)
    .map(({ kind, text }) =>
      kind === 'subscript' ? text.replace(/\d/g, (digit) => LOWERED[digit] ?? digit) : text,
    )
    .join('');

/** What tells the structures of a comparison apart: the formula as `write` sets it, or the label where two share one. */
export function namesOf(
  structures: readonly Pick<Scattered, 'formula' | 'label'>[],
  write: (formula: string) => string = plainFormula,
): string[] {
  return structures.map(({ formula, label }, index) => {
    const shared = structures.some((other, at) => at !== index && other.formula === formula);
    return shared ? `${label} (${index + 1})` : write(formula);
  });
}
