import type { Run } from './run';

type Property = Run['properties'][number];
type Condition = Property['conditions'][number];

/** One quantity over temperature: what tells it from others of the same quantity, and its values by temperature. */
interface TemperatureColumn {
  readonly quantity: Property['quantity'];
  readonly unit: string;
  readonly conditions: readonly Condition[];
  readonly at: ReadonlyMap<string, Property>;
}

/** The numbers that a run gives at several temperatures, and all others. */
export interface ByTemperature {
  readonly temperatures: readonly string[];
  readonly columns: readonly TemperatureColumn[];
  readonly others: readonly Property[];
}

/** Sorts a run's numbers into those of a series over at least two temperatures, K, and the rest, in the order given. */
export function byTemperature(properties: readonly Property[]): ByTemperature {
  const columns = new Map<string, Omit<TemperatureColumn, 'at'> & { at: Map<string, Property> }>();
  for (const property of properties) {
    const temperature = temperatureOf(property);
    if (temperature === undefined) continue;
    const conditions = property.conditions.filter(({ name }) => name !== 'temperature');
    const { quantity, unit } = property;
    const key = JSON.stringify([quantity.slug, unit, conditions.map(({ name, value }) => [name, value])]);
    const column = columns.get(key) ?? { quantity, unit, conditions, at: new Map<string, Property>() };
    columns.set(key, column);
    column.at.set(temperature, property);
  }
  const series = [...columns.values()].filter(({ at }) => at.size > 1);
  const inSeries = new Set(series.flatMap(({ at }) => [...at.values()]));
  return {
    temperatures: [...new Set(series.flatMap(({ at }) => [...at.keys()]))].sort(
      (a, b) => Number(a) - Number(b),
    ),
    columns: series,
    others: properties.filter((property) => !inSeries.has(property)),
  };
}

const temperatureOf = ({ conditions }: Property): string | undefined =>
  conditions.find(({ name }) => name === 'temperature')?.value;
