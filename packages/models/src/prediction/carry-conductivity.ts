import { erfc, InputError } from '@interphase/core';
import { atTemperature } from '../tasks/ionic-conductivity/temperature.js';
import type { Prediction } from './predict.js';

/**
 * A predicted conductivity, which holds at room temperature, at another temperature (kelvin); a refusal stays one, and
 * a temperature too far away becomes one.
 */
export function carryConductivity(
  answer: Prediction | InputError,
  temperature: number,
): Prediction | InputError {
  if (answer instanceof InputError) return answer;
  try {
    const { warnings, ...interval } = atTemperature(answer, temperature, deviatesOf(answer.coverage));
    return { ...answer, ...interval, warnings: [...answer.warnings, ...warnings] };
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

/** Half the width, in standard deviations, of the interval that holds this share (0 to 1) of a normal distribution. */
export function deviatesOf(coverage: number): number {
  let [low, high] = [0, 10];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (1 - erfc(middle / Math.SQRT2) < coverage) low = middle;
    else high = middle;
  }
  return low;
}
