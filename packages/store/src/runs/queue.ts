import { randomUUID } from 'node:crypto';
import type { Prisma, PrismaClient } from '../generated/prisma/client.js';
import type { RunInput, RunRecord, RunResult } from '../records.js';
import { isRunId, toRunRecord } from './run-record.js';

export interface RequeueOptions {
  /** Runs whose worker has been silent for longer are taken for abandoned. Default 0: all that are RUNNING. */
  readonly silentForMilliseconds?: number;
  /** A run taken up this often without finishing takes its process down with it; it fails. Default 3. */
  readonly maximumAttempts?: number;
}

/**
 * The life of a run: QUEUED, RUNNING, then SUCCEEDED, FAILED or CANCELLED. Every change is one statement or one
 * transaction that checks the state it starts from, so that late news of a cancelled run changes nothing.
 * Functions that take an id return the run as it stands afterwards, or null when there is none.
 */
export interface RunQueue {
  /**
   * Queues a run, or returns the stored one of the same input hash (`created` false). One that failed or was
   * cancelled is queued again.
   */
  submit(input: RunInput): Promise<{ run: RunRecord; created: boolean }>;
  /** Takes up the run that has waited longest; null when none waits. Safe with any number of workers. */
  claimNext(): Promise<RunRecord | null>;
  /** Notes how far a RUNNING run is (0 to 1). */
  progress(id: string, fraction: number, message: string | null): Promise<RunRecord | null>;
  /**
   * Stores the results of a RUNNING run, all or nothing.
   *
   * @throws RangeError when a value is not a finite number
   */
  succeed(id: string, result: RunResult): Promise<RunRecord | null>;
  fail(id: string, message: string): Promise<RunRecord | null>;
  /** Cancels a QUEUED or RUNNING run; whoever runs it sees the status and stops. */
  cancel(id: string): Promise<RunRecord | null>;
  /** Puts abandoned runs back into the queue; call it before the first worker starts. */
  requeueStale(options?: RequeueOptions): Promise<{ requeued: number; failed: number }>;
}

export function runQueue(prisma: PrismaClient): RunQueue {
  const find = async (id: string) => {
    const row = isRunId(id) ? await prisma.run.findUnique({ where: { id } }) : null;
    return row === null ? null : toRunRecord(row);
  };
  /** Changes a run that is in one of the states, and returns it either way. */
  const change = async (
    id: string,
    from: Prisma.EnumRunStatusFilter['in'] & object,
    data: Prisma.RunUpdateManyMutationInput,
  ) => {
    if (!isRunId(id)) return null;
    await prisma.run.updateMany({ where: { id, status: { in: from } }, data });
    return find(id);
  };

  return {
    async submit(input) {
      const id = randomUUID();
      const rows = await prisma.$queryRaw<{ id: string }[]>`
        INSERT INTO run (id, method, engine_version, parameters, input_hash, structure_id, material_slug, queued_at)
        VALUES (${id}::uuid, ${input.method}, ${input.engineVersion}, ${JSON.stringify(input.parameters)}::json,
          ${input.inputHash}, ${input.structureId}, ${input.materialSlug}, clock_timestamp())
        ON CONFLICT (input_hash) DO UPDATE SET status = 'QUEUED', progress = 0, message = NULL, warnings = '{}',
          attempts = 0, queued_at = clock_timestamp(), started_at = NULL, heartbeat_at = NULL, finished_at = NULL
        WHERE run.status IN ('FAILED', 'CANCELLED')
        RETURNING id::text`;
      const run = await prisma.run.findUniqueOrThrow({ where: { inputHash: input.inputHash } });
      return { run: toRunRecord(run), created: rows[0]?.id === id };
    },

    async claimNext() {
      const rows = await prisma.$queryRaw<{ id: string }[]>`
        UPDATE run SET status = 'RUNNING', attempts = attempts + 1, progress = 0, message = NULL,
          started_at = clock_timestamp(), heartbeat_at = clock_timestamp()
        WHERE id = (
          SELECT id FROM run WHERE status = 'QUEUED' ORDER BY queued_at, sequence LIMIT 1 FOR UPDATE SKIP LOCKED
        )
        RETURNING id::text`;
      const [claimed] = rows;
      return claimed === undefined ? null : find(claimed.id);
    },

    progress: (id, fraction, message) =>
      change(id, ['RUNNING'], {
        progress: Math.min(1, Math.max(0, fraction)),
        message,
        heartbeatAt: new Date(),
      }),

    async succeed(id, result) {
      if (!isRunId(id)) return null;
      await prisma.$transaction(async (transaction) => {
        const { count } = await transaction.run.updateMany({
          where: { id, status: 'RUNNING' },
          data: {
            status: 'SUCCEEDED',
            progress: 1,
            message: null,
            warnings: [...result.warnings],
            finishedAt: new Date(),
          },
        });
        if (count === 1) await storeResult(transaction, id, result);
      });
      return find(id);
    },

    fail: (id, message) =>
      change(id, ['QUEUED', 'RUNNING'], { status: 'FAILED', message, finishedAt: new Date() }),

    cancel: (id) =>
      change(id, ['QUEUED', 'RUNNING'], { status: 'CANCELLED', message: null, finishedAt: new Date() }),

    async requeueStale({ silentForMilliseconds = 0, maximumAttempts = 3 } = {}) {
      const abandoned: Prisma.RunWhereInput = {
        status: 'RUNNING',
        ...(silentForMilliseconds === 0
          ? {}
          : { heartbeatAt: { lt: new Date(Date.now() - silentForMilliseconds) } }),
      };
      const failed = await prisma.run.updateMany({
        where: { ...abandoned, attempts: { gte: maximumAttempts } },
        data: {
          status: 'FAILED',
          message: `Its process ended before it did, ${maximumAttempts} times.`,
          finishedAt: new Date(),
        },
      });
      const requeued = await prisma.run.updateMany({
        where: abandoned,
        data: { status: 'QUEUED', progress: 0, message: null, startedAt: null, heartbeatAt: null },
      });
      return { requeued: requeued.count, failed: failed.count };
    },
  };
}

async function storeResult(
  transaction: Prisma.TransactionClient,
  runId: string,
  { properties, artifacts }: RunResult,
): Promise<void> {
  for (const { quantity, value } of properties) {
    // The database would take NaN, and every reader would have to expect it.
    if (!Number.isFinite(value)) throw new RangeError(`Run ${runId} gave ${value} as its ${quantity}.`);
  }
  const rows = properties.map((property) => ({ id: randomUUID(), ...property }));
  // As JSON, since Prisma rounds the floats of many rows to 16 digits; a float takes 17 to come back the same.
  await transaction.$executeRaw`
    INSERT INTO property (id, run_id, quantity, value, uncertainty, unit, conditions)
    SELECT id, ${runId}::uuid, quantity, value, uncertainty, unit, conditions
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(
      id uuid, quantity text, value float8, uncertainty float8, unit text, conditions jsonb
    )`;
  for (const [position, { name, description, data }] of artifacts.entries()) {
    // As text: grids are large, and need not pass through Prisma's JSON wrapper value by value.
    await transaction.$executeRaw`
      INSERT INTO artifact (run_id, name, position, description, data)
      VALUES (${runId}::uuid, ${name}, ${position}, ${description}, ${JSON.stringify(data)}::json)`;
  }
}
