import type { ComputedValue, EngineResult } from '../engine/engine.js';
import { meansOf, standardErrors } from '../percolation/sums.js';
import { artifactsOf } from './artifacts.js';
import { type Curve, curveOf, largestOf, type OrderAt, ordersOf } from './curves.js';
import { channelsOf, disordersOf, type RocksaltParameters } from './parameters.js';
import type { RocksaltPart } from './rocksalt-part.js';

/** Warren-Cowley parameters that still move by more than this, and by more than chance does, are not in equilibrium. */
const STILL = 0.01;

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

function warningsOf(curves: readonly Curve[], orders: readonly OrderAt[]): string[] {
  const warnings: string[] = [];
  const finite = curves.filter(({ threshold }) => threshold && !threshold.extrapolated);
  const apart = finite.filter(({ sizes }) => sizes.length > 1);
  if (finite.length > apart.length)
    warnings.push(
      'Thresholds are those of crystals of the size drawn; a crystal without end percolates at somewhat other contents.',
    );
  if (apart.length > 0)
    warnings.push(
      `Thresholds in one, two and three directions have no common limit at ${apart.length} of ${curves.length} curves, as where layers percolate each for itself; given is that in one direction of the largest crystal.`,
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
