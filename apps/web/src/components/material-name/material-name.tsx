import { Formula } from '../formula/formula';

/** A material by its formula; by its name where the source gives none, or only a chemical system such as Li-O. */
export function MaterialName({
  material: { formula, name },
}: {
  material: { formula: string; name: string };
}) {
  return hasFormula(formula) ? <Formula>{formula}</Formula> : name;
}

/** Whether the text is a formula of its own: neither empty nor a mere list of elements. */
export const hasFormula = (formula: string): boolean =>
  formula !== '' && !/^[A-Z][a-z]?(-[A-Z][a-z]?)+$/.test(formula);
