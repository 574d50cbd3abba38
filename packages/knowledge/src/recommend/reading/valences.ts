import { element, isElement } from '@interphase/core';
import { flatText } from './words.js';

/** What ions of transition metals with their charges, as in `V4+`, ask about without saying so. */
const meant = 'oxidation state';

/** The text, with what its ions imply. */
export function withValences(text: string): string {
  const ions = [
    ...flatText(text).matchAll(/(?<![\p{L}\d])([A-Z][a-z]?)(?:\d\+|\(?[IV]{2,3}\)?(?![\p{L}\d]))/gu),
  ];
  const impliesValence = ions.some(([, symbol = '']) => isElement(symbol) && element(symbol).block === 'd');
  return impliesValence ? `${text} ${meant}` : text;
}
