import { z } from 'zod';
import { within } from '../engine/parameter-kinds.js';
import { CATION_ORDERS } from './cation-order.js';
import type { Channel } from './channel-links.js';

/** Steps (a site visited, or an exchange attempted) of one sample beyond which it would take minutes. */
const MOST_STEPS_OF_SAMPLE = 300_000_000;
/** The same of a whole run. */
const MOST_STEPS = 200_000_000_000;
const MOST_CELLS = 200;

const channels: readonly [Channel, ...Channel[]] = ['ZERO_TM', 'ONE_TM', 'TWO_TM'];
const cellsAlong = within(2, MOST_CELLS, 'cells').int('must be a whole number of cells');
const disorder = within(0, 1, '');

/** Interactions that order lithium and metal over short distances. */
const shortRangeOrder = z.strictObject({
  /**
   * Energy of a neighbouring pair of lithium and metal over that of a pair of like cations, meV. Below 0 they attract
   * each other, which leaves fewer tetrahedra of lithium alone.
   */
  nearest: within(-1000, 1000, 'meV'),
  /** The same for second neighbours, meV. */
  second: within(-1000, 1000, 'meV').default(0),
  /** Temperature from which the arrangement was quenched, K. */
  temperature: within(1, 1e6, 'K').default(1273),
  /** Attempted exchanges per cation site. */
  sweeps: within(1, 100_000, 'sweeps').int('must be a whole number of sweeps').default(50),
});

/** What a run of rocksalt percolation may be asked. Contents are per formula unit Li(x)TM(2-x-v)O2. */
export const rocksaltParameters = z
  .strictObject({
    /** Lithium contents x at which to report. */
    lithium: z
      .array(within(0.01, 2, 'per formula unit'))
      .min(1)
      .max(200)
      .default([1, 1.05, 1.1, 1.15, 1.2, 1.25, 1.3]),
    /** Which channels lithium takes: those with at most 0, 1 or 2 transition metals; each for itself. */
    channels: z.array(z.enum(channels)).min(1).max(3).default(['ZERO_TM']),
    /** From 0, ordered, to 1, random; between, that part of the exchange of cations between the sublattices. */
    disorder: disorder.default(1),
    /** Degrees of disorder of a map, in the place of `disorder`. */
    mixing: z.array(disorder).max(101).default([]),
    /** The order from which disorder departs. */
    order: z.enum(CATION_ORDERS).default('layered'),
    /** Vacancies v per formula unit; lithium passes through them. */
    vacancies: within(0, 1, 'per formula unit').default(0),
    /** Conventional cells along each edge of the crystal, which is periodic. */
    cells: cellsAlong.default(8),
    /** Further sizes, from which the threshold of a crystal without end is extrapolated. */
    furtherCells: z.array(cellsAlong).max(10).default([12, 16, 24]),
    /** Crystals drawn of each size. */
    samples: within(1, 100_000, 'samples').int('must be a whole number of samples').default(200),
    /** Left out, the cations are placed without regard to each other. */
    shortRangeOrder: shortRangeOrder.nullish().transform((given) => given ?? null),
    seed: z.int().default(1),
  })
  .superRefine((parameters, context) => {
    const { lithium, vacancies, order } = parameters;
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    lithium.forEach((content, index) => {
      if (content + vacancies > 2 + 1e-9)
        refuse(
          ['lithium', index],
          `${content} lithium and ${vacancies} vacancies are more than the 2 cation sites of a formula unit; take less of either`,
        );
    });
    if (disordersOf(parameters).some((disorder) => disorder < 1)) {
      const odd = [...sizesOf(parameters)].find((cells) => cells % 2 === 1);
      if (odd !== undefined)
        refuse(
          [odd === parameters.cells ? 'cells' : 'furtherCells'],
          `${odd} cells do not hold a whole number of periods of ${order} order, which takes two; choose an even number, or disorder 1`,
        );
    }
    const steps = sizesOf(parameters).map((cells) => stepsOfSample(cells, parameters));
    if (Math.max(...steps) > MOST_STEPS_OF_SAMPLE)
      refuse(
        [parameters.shortRangeOrder ? 'shortRangeOrder' : 'cells'],
        `one sample would take ${Math.max(...steps).toExponential(1)} steps and at most ${MOST_STEPS_OF_SAMPLE.toExponential(0)} are allowed; take fewer cells${parameters.shortRangeOrder ? ', sweeps or lithium contents' : ''}`,
      );
    const total =
      steps.reduce((sum, one) => sum + one, 0) * parameters.samples * disordersOf(parameters).length;
    if (total > MOST_STEPS)
      refuse(
        ['samples'],
        `the run would take ${total.toExponential(1)} steps and at most ${MOST_STEPS.toExponential(0)} are allowed; take fewer samples, cells, furtherCells or mixing`,
      );
  });

export type RocksaltParameters = z.infer<typeof rocksaltParameters>;

/** The degrees of disorder of a run, each once. */
export const disordersOf = ({
  disorder,
  mixing,
}: Pick<RocksaltParameters, 'disorder' | 'mixing'>): number[] =>
  mixing.length > 0 ? [...new Set(mixing)].sort((a, b) => a - b) : [disorder];

/** The lithium contents of a run, each once. */
export const contentsOf = ({ lithium }: Pick<RocksaltParameters, 'lithium'>): number[] =>
  [...new Set(lithium)].sort((a, b) => a - b);

/** The channels of a run, each once. */
export const channelsOf = ({ channels }: Pick<RocksaltParameters, 'channels'>): Channel[] => [
  ...new Set(channels),
];

/**
 * The sizes of a run, rising. With short-range order there is one: its samples are made for each content alone, so that
 * they have no thresholds to extrapolate.
 */
export const sizesOf = ({
  cells,
  furtherCells,
  shortRangeOrder,
}: Pick<RocksaltParameters, 'cells' | 'furtherCells' | 'shortRangeOrder'>): number[] =>
  shortRangeOrder ? [cells] : [...new Set([cells, ...furtherCells])].sort((a, b) => a - b);

/** How many sites one sample visits, and how many exchanges it attempts. */
export function stepsOfSample(
  cells: number,
  parameters: Pick<RocksaltParameters, 'lithium' | 'channels' | 'shortRangeOrder'>,
): number {
  const { shortRangeOrder } = parameters;
  const visits = channelsOf(parameters).length;
  const each = shortRangeOrder ? contentsOf(parameters).length * (visits + shortRangeOrder.sweeps) : visits;
  return 4 * cells ** 3 * each;
}
