import type { Artifact, ComputedValue, EngineResult } from '../engine/engine.js';
import type { Channel } from './channel-links.js';
import { channelsOf, contentsOf, disordersOf, type RocksaltParameters } from './parameters.js';
import type { ChannelSums, RocksaltPart } from './run-part.js';
import { addSums, meansOf, type Sums, standardErrors } from './sums.js';
import { crossing, limitingThreshold, type Threshold, type ThresholdsOfSize } from './threshold.js';

/** Warren-Cowley parameters that still move by more than this, and by more than chance does, are not in equilibrium. */
const STILL = 0.01;

/** What all samples of one channel and one degree of disorder say. */
interface Curve {
  readonly channel: Channel;
  readonly disorder: number;
  readonly cells: number;
  readonly lithium: readonly number[];
  readonly accessible: readonly number[];
  readonly standardError: readonly (number | null)[];
  readonly percolating: readonly number[];
  readonly sizes: readonly ThresholdsOfSize[];
  readonly threshold: Threshold | null;
}

/** What the parts that are there say together. */
export function combineParts(parts: readonly RocksaltPart[], parameters: RocksaltParameters): EngineResult {
  const disorders = disordersOf(parameters);
  const curves = channelsOf(parameters).flatMap((channel) =>
    disorders.flatMap((disorder) => curveOf(parts, parameters, channel, disorder) ?? []),
  );
  const orders = ordersOf(parts, parameters);
  return {
    properties: propertiesOf(curves, parameters),
    artifacts: artifactsOf(curves, orders, parameters),
    warnings: warningsOf(curves, orders),
  };
}

function curveOf(
  parts: readonly RocksaltPart[],
  parameters: RocksaltParameters,
  channel: Channel,
  disorder: number,
): Curve | null {
  const mine = parts.filter((part) => part.disorder === disorder);
  const sumsAt = (cells: number): ChannelSums[] =>
    mine
      .filter((part) => part.cells === cells)
      .flatMap((part) => part.channels.filter((one) => one.channel === channel));
  const sizes = [...new Set(mine.map(({ cells }) => cells))]
    .sort((a, b) => a - b)
    .flatMap((cells) => {
      const thresholds = sumsAt(cells).flatMap((one) => one.thresholds ?? []);
      return thresholds.length > 0 ? [{ cells, thresholds: addSums(thresholds) }] : [];
    });
  const reported = sumsAt(parameters.cells);
  if (reported.length === 0 && sizes.length === 0) return null;
  const lithium = reported.length > 0 ? contentsOf(parameters) : [];
  const accessible = lithium.map((_, at) => addSums(reported.map((one) => one.accessible[at]!)));
  const samples = accessible[0]?.samples ?? 0;
  const percolating = lithium.map(
    (_, at) => reported.reduce((sum, one) => sum + one.percolating[at]!, 0) / samples,
  );
  // Layers hold together in two directions before they do in three, and then have a limit of their own.
  const common = disorder === 1 || parameters.order !== 'layered';
  return {
    channel,
    disorder,
    cells: parameters.cells,
    lithium,
    accessible: accessible.map((sums) => meansOf(sums)[0]!),
    standardError: accessible.map((sums) => standardErrors(sums)[0]!),
    percolating,
    sizes,
    threshold: parameters.shortRangeOrder
      ? crossing(lithium, percolating, samples)
      : limitingThreshold(sizes, common),
  };
}

/** Warren-Cowley parameters of one degree of disorder and content. */
interface OrderAt {
  readonly disorder: number;
  readonly lithium: number;
  readonly sums: Sums;
}

function ordersOf(parts: readonly RocksaltPart[], parameters: RocksaltParameters): OrderAt[] {
  return disordersOf(parameters).flatMap((disorder) => {
    const mine = parts.flatMap((part) => (part.disorder === disorder && part.order ? [part.order] : []));
    if (mine.length === 0) return [];
    return contentsOf(parameters).map((lithium, at) => ({
      disorder,
      lithium,
      sums: addSums(mine.map((order) => order[at]!)),
    }));
  });
}

/** Largest size of a curve's samples. */
const largestOf = ({ sizes, cells }: Curve): number => sizes.at(-1)?.cells ?? cells;

function propertiesOf(curves: readonly Curve[], parameters: RocksaltParameters): ComputedValue[] {
  const { order, vacancies, shortRangeOrder } = parameters;
  const one = new Set(curves.map(({ disorder }) => disorder)).size === 1;
  return curves.flatMap((curve) => {
    const { channel, disorder, threshold } = curve;
    const conditions = [
      { name: 'channel', value: channel, unit: null },
      { name: 'disorder', value: String(disorder), unit: null },
      ...(disorder < 1 ? [{ name: 'order', value: order, unit: null }] : []),
      ...(vacancies > 0 ? [{ name: 'vacancies', value: String(vacancies), unit: 'per formula unit' }] : []),
      ...(shortRangeOrder
        ? [{ name: 'quenched from', value: String(shortRangeOrder.temperature), unit: 'K' }]
        : []),
    ];
    const cells = (count: number) => ({ name: 'cells', value: String(count), unit: null });
    const found: ComputedValue[] = threshold
      ? [
          {
            quantity: 'percolation-threshold',
            value: threshold.value,
            uncertainty: threshold.standardError,
            unit: '1',
            conditions: [
              ...conditions,
              threshold.extrapolated
                ? {
                    name: 'cells',
                    value: `extrapolated from ${curve.sizes.map((size) => size.cells).join(', ')}`,
                    unit: null,
                  }
                : cells(largestOf(curve)),
            ],
          },
        ]
      : [];
    // A map has too many for a list.
    if (!one) return found;
    const accessible = curve.lithium.map((lithium, at): ComputedValue => {
      const error = curve.standardError[at] ?? null;
      return {
        quantity: 'accessible-lithium',
        value: lithium * curve.accessible[at]!,
        uncertainty: error === null ? null : lithium * error,
        unit: '1',
        conditions: [
          { name: 'lithium content', value: String(lithium), unit: null },
          ...conditions,
          cells(curve.cells),
        ],
      };
    });
    return [...found, ...accessible];
  });
}

function artifactsOf(
  curves: readonly Curve[],
  orders: readonly OrderAt[],
  parameters: RocksaltParameters,
): Artifact[] {
  const artifacts: Artifact[] = [
    {
      name: 'accessible-lithium',
      description:
        'By channel and disorder: share (0 to 1) of the lithium in clusters that go on for ever, its standard error, and share of the samples with such a cluster, at each lithium content per formula unit; of crystals of `cells` conventional cells along each edge.',
      data: {
        series: curves.map(
          ({ channel, disorder, cells, lithium, accessible, standardError, percolating }) => ({
            channel,
            disorder,
            cells,
            lithium,
            accessible,
            standardError,
            percolating,
          }),
        ),
      },
    },
    {
      name: 'threshold',
      description:
        'By channel and disorder: lithium content per formula unit from which a cluster goes on for ever, its standard error, the largest crystal drawn (conventional cells along each edge), and whether the threshold is extrapolated to a crystal without end.',
      data: {
        series: curves.map((curve) => ({
          channel: curve.channel,
          disorder: curve.disorder,
          threshold: curve.threshold?.value ?? null,
          standardError: curve.threshold?.standardError ?? null,
          cells: largestOf(curve),
          extrapolated: curve.threshold?.extrapolated ?? false,
        })),
      },
    },
  ];
  const sized = curves.filter(({ sizes }) => sizes.length > 0);
  if (sized.length > 0)
    artifacts.push({
      name: 'finite-size',
      description:
        'By channel and disorder, for each size (conventional cells along each edge): number of samples, mean lithium content per formula unit at which a cluster first wraps around the crystal in at least one, two and three independent directions, and standard errors in the same order.',
      data: {
        series: sized.map(({ channel, disorder, sizes }) => ({
          channel,
          disorder,
          cells: sizes.map(({ cells }) => cells),
          samples: sizes.map(({ thresholds }) => thresholds.samples),
          thresholds: sizes.map(({ thresholds }) => meansOf(thresholds)),
          standardErrors: sizes.map(({ thresholds }) => standardErrors(thresholds)),
        })),
      },
    });
  const mapped = curves.filter(
    ({ channel, lithium }) => channel === curves[0]?.channel && lithium.length > 0,
  );
  if (mapped.length > 1)
    artifacts.push({
      name: 'map',
      description:
        'Share of the lithium in clusters that go on for ever, and share of the samples with such a cluster: a row for each degree of disorder, a column for each lithium content per formula unit.',
      data: {
        lithium: contentsOf(parameters),
        disorder: mapped.map(({ disorder }) => disorder),
        order: parameters.order,
        channel: mapped[0]?.channel,
        accessible: mapped.map(({ accessible }) => accessible),
        percolating: mapped.map(({ percolating }) => percolating),
      },
    });
  if (orders.length > 0)
    artifacts.push({
      name: 'short-range-order',
      description:
        'Warren-Cowley parameters of lithium and metal among nearest and among second neighbours, with standard errors, by disorder and lithium content per formula unit, and what they were after half of the exchanges. 0 is random, below 0 means unlike neighbours.',
      data: {
        series: orders.map(({ disorder, lithium, sums }) => {
          const [nearestHalfway, secondHalfway, nearest, second] = meansOf(sums);
          const errors = standardErrors(sums);
          return {
            disorder,
            lithium,
            nearest,
            nearestError: errors[2],
            second,
            secondError: errors[3],
            nearestHalfway,
            secondHalfway,
          };
        }),
      },
    });
  return artifacts;
}

function warningsOf(curves: readonly Curve[], orders: readonly OrderAt[]): string[] {
  const warnings: string[] = [];
  if (curves.some(({ threshold }) => threshold && !threshold.extrapolated))
    warnings.push(
      'Thresholds are those of crystals of the size drawn; a crystal without end percolates at somewhat other contents.',
    );
  if (curves.some(({ threshold, lithium }) => !threshold && lithium.length > 0))
    warnings.push('The contents asked for do not enclose the one at which half of the samples percolate.');
  const moving = orders.filter(({ sums }) => {
    const means = meansOf(sums);
    const errors = standardErrors(sums);
    return [0, 1].some((shell) => {
      const moved = Math.abs(means[shell + 2]! - means[shell]!);
      return moved > STILL && moved > 3 * Math.hypot(errors[shell] ?? 0, errors[shell + 2] ?? 0);
    });
  });
  if (moving.length > 0)
    warnings.push(
      `Short-range order still changed in the second half of the exchanges at ${moving.length} of ${orders.length} contents; take more sweeps.`,
    );
  return warnings;
}
