import { disordersOf, type RocksaltParameters, sizesOf, stepsOfSample } from './parameters.js';

/** Steps of one part: some tenths of a second. */
const STEPS_OF_PART = 3_000_000;

/** What one part draws: some samples of one size and one degree of disorder. */
export interface PartPlan {
  readonly disorder: number;
  readonly cells: number;
  readonly samples: number;
}

/** The parts of a run, in the order of their numbers. */
export function planParts(parameters: RocksaltParameters): PartPlan[] {
  return disordersOf(parameters).flatMap((disorder) =>
    sizesOf(parameters).flatMap((cells) => {
      const atOnce = Math.max(1, Math.floor(STEPS_OF_PART / stepsOfSample(cells, parameters)));
      return Array.from({ length: Math.ceil(parameters.samples / atOnce) }, (_, block) => ({
        disorder,
        cells,
        samples: Math.min(atOnce, parameters.samples - block * atOnce),
      }));
    }),
  );
}
