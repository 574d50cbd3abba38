import { elements as allElements, formulaElements } from '@interphase/core';
import type { MaterialEntry } from '../schema/material.js';
import type { EvidenceProblem } from './problem.js';
import type { EvidenceFiles, Located } from './read-folder.js';

/** Formulas can be read, elements that are given are elements and go with the formula, variants are of something. */
export function checkMaterials({ entries }: EvidenceFiles): EvidenceProblem[] {
  return entries.materials.flatMap((material) => [
    ...checkFormula(material),
    ...checkSymbols(material),
    ...checkVariation(material),
  ]);
}

/** Elements of a material: as given, else those of its formula. */
export function elementsOf({ elements, formula }: MaterialEntry): string[] {
  return elements ?? (formula === undefined ? [] : formulaElements(formula));
}

const symbols = new Set(allElements.map(({ symbol }) => symbol));

function checkFormula(material: Located<MaterialEntry>): EvidenceProblem[] {
  const { formula, elements } = material.entry;
  if (formula === undefined) return [];
  const read = formulaElements(formula);
  const fault = !hasMatchingBrackets(formula)
    ? 'its brackets do not match'
    : read.length === 0
      ? 'it names no element'
      : null;
  if (fault !== null) {
    return [
      {
        code: 'formula.invalid',
        file: material.file,
        line: material.lineOf(['formula']),
        message: `\`${formula}\` is no formula: ${fault}`,
        expected: 'a formula such as `LiFePO4` or `Na1+xZr2SixP3-xO12`',
      },
    ];
  }
  const missing = elements === undefined ? [] : read.filter((symbol) => !elements.includes(symbol));
  if (missing.length === 0) return [];
  return [
    {
      code: 'elements.incomplete',
      file: material.file,
      line: material.lineOf(['elements']),
      message: `${missing.join(', ')} of the formula \`${formula}\` is not among the elements`,
      expected: 'no `elements` at all, or all of them',
    },
  ];
}

/** Variables make formulas too many-faced to parse; brackets are where slips show. */
function hasMatchingBrackets(formula: string): boolean {
  const open: string[] = [];
  for (const character of formula) {
    if ('([{'.includes(character)) open.push(character);
    else if (')]}'.includes(character) && open.pop() !== '([{'[')]}'.indexOf(character)]) return false;
  }
  return open.length === 0;
}

function checkSymbols(material: Located<MaterialEntry>): EvidenceProblem[] {
  const { elements = [], mobileIon } = material.entry;
  const named = [
    ...elements.map((symbol, i) => ({ symbol, path: ['elements', i] })),
    ...(mobileIon === undefined ? [] : [{ symbol: mobileIon, path: ['mobileIon'] }]),
  ];
  return named
    .filter(({ symbol }) => !symbols.has(symbol))
    .map(({ symbol, path }) => ({
      code: 'elements.unknown',
      file: material.file,
      line: material.lineOf(path),
      message: `\`${symbol}\` is not an element`,
      expected: 'the symbol of an element, such as `Li`',
    }));
}

function checkVariation(material: Located<MaterialEntry>): EvidenceProblem[] {
  const { slug, variantBy, variantOf } = material.entry;
  if (variantBy === undefined || variantOf !== undefined) return [];
  return [
    {
      code: 'material.variation',
      file: material.file,
      line: material.lineOf(['variantBy']),
      message: `\`${slug}\` differs by ${variantBy}, but from no material`,
      expected: '`variantOf` beside `variantBy`',
    },
  ];
}
