import type { Artifact } from '../engine/engine.js';
import { meansOf, standardErrors } from '../percolation/sums.js';
import { type Curve, largestOf, type OrderAt } from './curves.js';
import { contentsOf, type RocksaltParameters } from './parameters.js';

/** Curves, thresholds, maps and order of a run, as the explorer and other programs read them. */
export function artifactsOf(
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
