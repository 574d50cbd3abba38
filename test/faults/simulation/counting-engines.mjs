import { appendFileSync, existsSync } from 'node:fs';

/**
 * An engine of six parts, for threads of the pool to load in place of ours. It writes down every part that it begins
 * into the file PARTS_BEGUN; parts from the fourth on are held up until the file PARTS_RELEASED is there. Only runs of
 * the seed 4711 do so: the server has some of its own.
 */

const asleep = new Int32Array(new SharedArrayBuffer(4));

function waitFor(file, context) {
  while (!existsSync(file)) {
    context.progress(0, 'held up');
    context.signal.throwIfAborted();
    Atomics.wait(asleep, 0, 0, 20);
  }
}

export const engines = {
  ANTISITE_BLOCKING: {
    parts: () => 6,
    runPart(_crystal, { seed }, part, context) {
      if (seed === 4711) {
        appendFileSync(process.env.PARTS_BEGUN, `${part}\n`);
        if (part > 2) waitFor(process.env.PARTS_RELEASED, context);
      }
      return { root: Math.sqrt(part + 0.1) };
    },
    combine: (parts) => ({
      properties: [
        {
          quantity: 'unblocked-fraction',
          value: parts.reduce((sum, { root }) => sum + root, 0),
          uncertainty: null,
          unit: '1',
          conditions: [],
        },
      ],
      artifacts: [],
      warnings: [],
    }),
  },
};
