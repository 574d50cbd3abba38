import { ticks } from 'd3-array';

/** A number or what bounds it, in the unit of the axis. */
export interface Reach {
  readonly value?: number | null | undefined;
  readonly lower?: number | null | undefined;
  readonly upper?: number | null | undefined;
}

/** An axis from 0 to `width` drawing units with its ticks at round values. */
export interface ValueAxis {
  readonly logarithmic: boolean;
  readonly ticks: readonly number[];
  at(value: number): number;
}

/** Beyond this ratio of the largest to the smallest, a linear axis would crush the small ones together. */
const LOGARITHMIC_FROM = 50;

/** An axis that holds every number given: logarithmic where all are positive and they lie far apart. */
export function valueAxis(reaches: readonly Reach[], width: number): ValueAxis | null {
  const all = reaches.flatMap(({ value, lower, upper }) =>
    [value, lower, upper].filter((number) => typeof number === 'number'),
  );
  if (all.length === 0) return null;
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return least > 0 && most / least > LOGARITHMIC_FROM
    ? logarithmic(least, most, width)
    : linear(least, most, width);
}

function logarithmic(least: number, most: number, width: number): ValueAxis {
  const from = Math.floor(Math.log10(least) + 1e-9);
  const to = Math.ceil(Math.log10(most) - 1e-9);
  const step = Math.max(1, Math.ceil((to - from) / 5));
  const powers = [];
  for (let power = from; power <= to; power += step) powers.push(10 ** power);
  return {
    logarithmic: true,
    ticks: powers,
    at: (value) => ((Math.log10(value) - from) / (to - from)) * width,
  };
}

function linear(least: number, most: number, width: number): ValueAxis {
  const room = (most - least || Math.abs(most) || 1) * 0.05;
  const lower = least >= 0 && least < 0.5 * most ? 0 : least - room;
  const upper = most + room;
  return {
    logarithmic: false,
    ticks: ticks(lower, upper, 4),
    at: (value) => ((value - lower) / (upper - lower)) * width,
  };
}
