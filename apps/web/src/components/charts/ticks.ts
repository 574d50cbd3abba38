import { ticks } from 'd3-array';

/** A linear scale of a drawing and its ticks at round values. */
export interface Scale {
  at(value: number): number;
  readonly ticks: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** Maps `lower`..`upper`, widened to round values, onto `start`..`end` of the drawing. */
export function linearScale(lower: number, upper: number, start: number, end: number, count = 5): Scale {
  const span = upper > lower ? upper : lower + 1;
  const round = ticks(lower, span, count);
  const step = (round[1] ?? span) - (round[0] ?? lower);
  const from = Math.floor(lower / step + 1e-9) * step;
  const to = Math.ceil(span / step - 1e-9) * step;
  return {
    at: (value) => start + ((value - from) / (to - from)) * (end - start),
    ticks: ticks(from, to, count),
    lower: from,
    upper: to,
  };
}

/** A logarithmic scale of positive values, widened to whole powers of ten, and its ticks at powers. */
export function logarithmicScale(lower: number, upper: number, start: number, end: number, most = 6): Scale {
  const from = Math.floor(Math.log10(lower) + 1e-9);
  const to = Math.max(from + 1, Math.ceil(Math.log10(upper) - 1e-9));
  const step = Math.ceil((to - from) / most);
  const powers = [];
  for (let power = from; power <= to; power += step) powers.push(10 ** power);
  return {
    at: (value) => start + ((Math.log10(value) - from) / (to - from)) * (end - start),
    ticks: powers,
    lower: 10 ** from,
    upper: 10 ** to,
  };
}
