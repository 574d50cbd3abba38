import { expect, it } from 'vitest';
import { formulaText } from './latex.js';

it.each([
  ['LiFePO4', '\\ce{LiFePO4}'],
  ['LixFePO4', '\\ce{Li$_{x}$FePO4}'],
  ['Na3V2(PO4)2F3', '\\ce{Na3V2(PO4)2F3}'],
  ['Na1+xZr2', 'Na1+xZr2'],
])('%s is typeset as %s', (formula, tex) => expect(formulaText(formula)).toBe(tex));
