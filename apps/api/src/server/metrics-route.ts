import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Readiness } from './readiness.js';

/**
 * /metrics in Prometheus' text format: the process (memory, processor time, event loop), the requests, and the queue
 * as the store has it, whichever process computes.
 */
export function registerMetrics(app: FastifyInstance, readiness: Readiness): void {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'interphase_request_duration_seconds',
    help: 'Time until requests were answered.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [register],
  });
  const runs = gauge(register, 'interphase_runs', 'Stored runs.', ['method', 'status']);
  const seconds = gauge(register, 'interphase_run_seconds', 'Time that the ended runs took together.', [
    'method',
    'status',
  ]);
  const depth = gauge(register, 'interphase_queue_depth', 'Runs that wait for a worker.');
  const wait = gauge(
    register,
    'interphase_queue_wait_seconds',
    'How long the first run in the queue has waited.',
  );

  const readQueue = async () => {
    const state = await readiness.services().store.runs.state();
    runs.reset();
    seconds.reset();
    for (const group of state.runs) {
      const labels = { method: group.method, status: group.status };
      runs.set(labels, group.count);
      seconds.set(labels, group.seconds);
    }
    depth.set(state.runs.reduce((sum, { status, count }) => sum + (status === 'QUEUED' ? count : 0), 0));
    wait.set(state.longestWaitSeconds);
  };

  app.addHook('onResponse', async (request, reply) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: String(reply.statusCode),
    };
    requests.observe(labels, reply.elapsedTime / 1000);
  });
  app.get('/metrics', async (_request, reply) => {
    if (readiness.isReady()) await readQueue();
    return reply.type(register.contentType).send(await register.metrics());
  });
}

const gauge = <Label extends string>(
  register: Registry,
  name: string,
  help: string,
  labelNames: Label[] = [],
) => new Gauge({ name, help, labelNames, registers: [register] });
