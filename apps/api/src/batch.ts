import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import type { ApiContext } from './context.js';

/** Fetches for many keys at once, in one statement or a constant number of them. */
type Load<Arguments, Value> = (
  context: ApiContext,
  keys: readonly string[],
  args: Arguments,
) => Promise<ReadonlyMap<string, Value>>;

/**
 * A getter that gathers all the keys a level of a query asks for and fetches them together, once for each
 * distinct set of arguments. Rejects for a key that `load` leaves out.
 */
export function batch<Value, Arguments extends object = Record<never, never>>(load: Load<Arguments, Value>) {
  const loadersOf = createContextCache(
    (_context: ApiContext) => new Map<string, DataLoader<string, Value>>(),
  );
  return (context: ApiContext, key: string, args: Arguments): Promise<Value> => {
    const loaders = loadersOf(context);
    const name = JSON.stringify(args);
    let loader = loaders.get(name);
    if (!loader) {
      loader = new DataLoader(async (keys) => {
        const values = await load(context, keys, args);
        return keys.map((wanted) => {
          const value = values.get(wanted);
          return value === undefined ? new Error(`Nothing was loaded for ${wanted}`) : value;
        });
      });
      loaders.set(name, loader);
    }
    return loader.load(key);
  };
}
