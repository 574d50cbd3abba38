import { numberOf, oneOf, type SearchParameters, single } from '../lib/url/parameters';

/** Reads what one parameter of the address says; undefined when it says nothing that can be used. */
export type FieldReader<Value> = (written: string) => Value | undefined;

export const text: FieldReader<string> = (written) => written;
export const number: FieldReader<number> = numberOf;
export const yesOrNo: FieldReader<boolean> = (written) =>
  written === 'true' ? true : written === 'false' ? false : undefined;
/** Names with commas or spaces between them. */
export const names: FieldReader<string[]> = (written) => {
  const found = written.split(/[\s,]+/).filter(Boolean);
  return found.length > 0 ? found : undefined;
};
export const choice =
  <const Value extends string>(...allowed: Value[]): FieldReader<Value> =>
  (written) =>
    oneOf(written, allowed);

type Readers = Readonly<Record<string, FieldReader<unknown>>>;

export type FilterOf<Fields extends Readers> = { [Name in keyof Fields]?: ReturnType<Fields[Name]> };

/** The filter that an address asks for: one entry for each parameter that its reader understands. */
export function readFilter<Fields extends Readers>(
  fields: Fields,
  parameters: SearchParameters,
): FilterOf<Fields> {
  const written = single(parameters);
  const entries = Object.entries(fields).flatMap(([name, read]) => {
    const said = written[name];
    const value = said === undefined ? undefined : read(said);
    return value === undefined ? [] : [[name, value] as const];
  });
  // Every entry stands under the name of its own reader.
  return Object.fromEntries(entries) as FilterOf<Fields>;
}
