import type { HopInput } from '../../generated/graphql';

const NUMBERS = /[\s,;]+/;

/** Three fractional coordinates as people write them, `0, 0.5, 1/2` too; null when they are not three numbers. */
export function coordinatesOf(text: string): number[] | null {
  const values = text.trim().split(NUMBERS).map(numberOrFraction);
  return values.length === 3 && values.every(Number.isFinite) ? values : null;
}

function numberOrFraction(text: string): number {
  const [above = '', below, ...more] = text.split('/');
  if (above === '' || below === '' || more.length > 0) return Number.NaN;
  return Number(above) / (below === undefined ? 1 : Number(below));
}

/** The hop of a form's two fields: null when both are empty, a sentence when one of them cannot be read. */
export function hopOf(from: string, to: string): HopInput | string | null {
  if (from.trim() === '' && to.trim() === '') return null;
  const [start, end] = [coordinatesOf(from), coordinatesOf(to)];
  if (start && end) return { from: start, to: end };
  return `Give three fractional coordinates for the ${start ? 'end' : 'start'} of the hop, for example 0, 0.5, 0.`;
}

/** A hop as addresses and the command line write it: `0 0 0 to 0 0.5 0`. */
export function hopText({ from, to }: HopInput): string {
  const coordinates = (place: readonly number[]) =>
    place.map((value) => String(Number(value.toFixed(6)) + 0)).join(' ');
  return `${coordinates(from)} to ${coordinates(to)}`;
}

/** The two fields of a form for a hop that `hopText` wrote; both empty for anything else. */
export function endsOf(text: string): { readonly from: string; readonly to: string } {
  const [from = '', to = '', ...more] = text.split(' to ');
  return more.length > 0 || to === '' ? { from: '', to: '' } : { from, to };
}
