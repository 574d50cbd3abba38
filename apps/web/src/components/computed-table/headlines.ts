import type { ComputedNumberFragment } from '../../generated/graphql';

/** The numbers of one run that stand for it, and how many more it has. */
export interface Headlines {
  readonly run: ComputedNumberFragment['run'];
  readonly shown: readonly ComputedNumberFragment[];
  readonly further: number;
}

/** The temperature, K, that stands for a series over temperature. */
const ROOM = 300;

/**
 * Numbers by run, in the order given; of a quantity that a run gives at many temperatures only the one nearest to
 * 300 K, of the barriers of many hops only that of the easiest hop in its harder direction.
 */
export function headlines(properties: readonly ComputedNumberFragment[]): Headlines[] {
  const byRun = new Map<string, ComputedNumberFragment[]>();
  for (const property of properties) {
    const known = byRun.get(property.run.id);
    if (known) known.push(property);
    else byRun.set(property.run.id, [property]);
  }
  return [...byRun.values()].flatMap((ofRun) => {
    const [first] = ofRun;
    if (!first) return [];
    const nearest = new Map<string, ComputedNumberFragment>();
    for (const property of ofRun) {
      const key = apartFromTemperature(property);
      const known = nearest.get(key);
      if (!known || fromRoom(property) < fromRoom(known)) nearest.set(key, property);
    }
    const shown = easiestHop([...nearest.values()]);
    return [{ run: first.run, shown, further: ofRun.length - shown.length }];
  });
}

function easiestHop(properties: readonly ComputedNumberFragment[]): ComputedNumberFragment[] {
  const harder = new Map<string, ComputedNumberFragment>();
  for (const property of properties) {
    const hop = hopOf(property);
    if (hop !== undefined && property.value >= (harder.get(hop)?.value ?? property.value))
      harder.set(hop, property);
  }
  const [easiest] = [...harder.values()].sort((a, b) => a.value - b.value);
  return properties.filter((property) => hopOf(property) === undefined || property === easiest);
}

const hopOf = ({ conditions }: ComputedNumberFragment): string | undefined =>
  conditions.find(({ name }) => name === 'hop')?.value;

const temperatureOf = (property: ComputedNumberFragment): number =>
  Number(property.conditions.find(({ name }) => name === 'temperature')?.value ?? Number.NaN);

const fromRoom = (property: ComputedNumberFragment): number => Math.abs(temperatureOf(property) - ROOM);

/** Quantity and conditions; those of a series over temperature are alike. */
const apartFromTemperature = ({ quantity, conditions }: ComputedNumberFragment): string =>
  JSON.stringify([
    quantity.slug,
    ...conditions.filter(({ name }) => name !== 'temperature').map(({ name, value }) => [name, value]),
  ]);
