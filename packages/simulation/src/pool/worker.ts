import { getHeapStatistics } from 'node:v8';
import { ParameterError } from '@interphase/core';
import { type AnyEngine, isParted, type RunContext } from '../engine/engine.js';
import { engines } from '../engine/registry.js';
import { toPlainError } from './plain-error.js';
import { memoryExceeded } from './run-limits.js';
import { type Product, type Report, type Task, TaskFlag, type TaskOutcome } from './task.js';

/** Runs one task in this thread; never rejects, see `TaskOutcome`. */
export default async function runTask(task: Task): Promise<TaskOutcome> {
  const { port, flags, memoryLimit } = task;
  Atomics.store(flags, TaskFlag.started, 1);
  const cancellation = new AbortController();
  const post = (report: Report) => port.postMessage(report);
  const context: RunContext = {
    progress: (fraction, message) => {
      if (Atomics.load(flags, TaskFlag.cancelled) === 1) cancellation.abort();
      const bytes = memoryHeld();
      if (bytes > memoryLimit) throw memoryExceeded({ megabytes: memoryLimit / 2 ** 20 });
      post({ progress: { fraction, message }, bytes });
    },
    signal: cancellation.signal,
    memoryLimit,
  };
  try {
    post({ progress: null, bytes: memoryHeld() });
    return { ok: true, product: perform(await engineOf(task), task, context) };
  } catch (thrown) {
    return { ok: false, error: toPlainError(thrown) };
  } finally {
    port.close();
  }
}

function perform(engine: AnyEngine, { crystal, parameters, work }: Task, context: RunContext): Product {
  if (!isParted(engine)) {
    if (!crystal) throw new ParameterError(`${engine.method} needs a structure; give one.`, ['structure']);
    return { kind: 'result', result: engine.run(crystal, parameters, context) };
  }
  switch (work.kind) {
    case 'begin':
      return { kind: 'parts', count: engine.parts(parameters) };
    case 'part':
      return { kind: 'part', part: engine.runPart(crystal, parameters, work.part, context) };
    case 'combine':
      return { kind: 'result', result: engine.combine(work.parts, parameters, crystal) };
  }
}

async function engineOf({ method, engineModule }: Task): Promise<AnyEngine> {
  const module: { engines: typeof engines } = engineModule ? await import(engineModule) : { engines };
  const engine = module.engines[method];
  if (!engine) throw new Error(`No engine runs the method ${method}.`);
  return engine;
}

/** Heap and arrays of this thread, bytes. */
function memoryHeld(): number {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
}
