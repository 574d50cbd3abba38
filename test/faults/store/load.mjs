import { openStore } from '@interphase/store';
import { documents, structureNumber } from './content.mjs';

/**
 * A load, in a process of its own so that it can be killed: structures, runs and search documents, endlessly.
 * Each line on standard output says what the store has acknowledged by then.
 */

const [folder, generations] = process.argv.slice(2);
const acknowledge = (line) => process.stdout.write(`${line}\n`);

const store = await openStore({ folder });
acknowledge('open');
for (let generation = 1; generation <= Number(generations); generation++) {
  for (let number = 0; number < 40; number++) {
    const { id } = await store.structures.upsert(structureNumber(number, generation));
    acknowledge(`structure ${id} ${generation}`);
  }
  const { run } = await store.runs.submit({
    method: 'LOAD',
    engineVersion: '1',
    parameters: { generation },
    // Runs of a load before this one are what they are: this one makes its own.
    inputHash: `load-${process.pid}-${generation}`,
    structureId: 'structure-0',
    materialSlug: null,
  });
  // One that was killed may have left a run in the queue.
  let claimed;
  do claimed = await store.runs.claimNext({ worker: 'load', leaseMilliseconds: 60_000 });
  while (claimed && claimed.id !== run.id);
  if (!claimed) throw new Error('The run is not in the queue.');
  await store.runs.succeed(claimed, {
    properties: Array.from({ length: 20 }, (_, value) => ({
      quantity: 'site-energy',
      value,
      uncertainty: null,
      unit: 'eV',
      conditions: [],
    })),
    artifacts: [{ name: 'grid', description: 'numbers', data: { values: Array(5000).fill(generation) } }],
    warnings: [],
  });
  acknowledge(`run ${run.id} ${generation}`);
  await store.search.replace(documents(generation));
  acknowledge(`search ${generation}`);
  await store.loads.set('load', String(generation));
  acknowledge(`load ${generation}`);
}
await store.close();
acknowledge('done');
