import { randomUUID } from 'node:crypto';
import type { PrismaClient } from '../generated/prisma/client.js';
import type { RunInput, RunRecord } from '../records.js';
import { dropParts } from './drop-parts.js';
import { isRunId, toRunRecord } from './run-record.js';

export interface SubmitOptions {
  /** The higher goes first; default 0. A run that waits already is raised to it, never lowered. */
  readonly priority?: number;
  /** Whether one that failed or was cancelled is queued again; default true. */
  readonly retry?: boolean;
}

/** Runs of one method in one state. */
export interface RunGroup {
  readonly method: string;
  readonly status: RunRecord['status'];
  readonly count: number;
  /** Time that those which have ended took together. */
  readonly seconds: number;
}

/** How the queue stands. */
export interface QueueState {
  readonly runs: readonly RunGroup[];
  /** How long the run that has waited longest has waited; 0 when none waits. */
  readonly longestWaitSeconds: number;
}

/**
 * The life of a run: QUEUED, RUNNING (see `RunClaims`), then SUCCEEDED, FAILED or CANCELLED. Every change is one
 * statement or one transaction that checks the state it starts from.
 */
export interface RunQueue {
  /** Queues a run, or returns the stored one of the same input hash (`created` false). */
  submit(input: RunInput, options?: SubmitOptions): Promise<{ run: RunRecord; created: boolean }>;
  /**
   * Cancels a QUEUED or RUNNING run; whoever runs it sees that its claim is gone and stops. Returns the run as it
   * stands afterwards, or null when there is none.
   */
  cancel(id: string): Promise<RunRecord | null>;
  state(): Promise<QueueState>;
}

export function runQueue(prisma: PrismaClient): RunQueue {
  return {
    async submit(input, { priority = 0, retry = true } = {}) {
      const id = randomUUID();
      const rows = await prisma.$queryRaw<{ id: string }[]>`
        INSERT INTO run (id, method, engine_version, parameters, input_hash, structure_id, material_slug, queued_at,
          priority)
        VALUES (${id}::uuid, ${input.method}, ${input.engineVersion}, ${JSON.stringify(input.parameters)}::json,
          ${input.inputHash}, ${input.structureId}, ${input.materialSlug}, clock_timestamp(), ${priority})
        ON CONFLICT (input_hash) DO UPDATE SET status = 'QUEUED', progress = 0, message = NULL, warnings = '{}',
          attempts = 0, queued_at = clock_timestamp(), started_at = NULL, leased_until = NULL, finished_at = NULL,
          priority = excluded.priority
        WHERE ${retry} AND run.status IN ('FAILED', 'CANCELLED')
        RETURNING id::text`;
      const { inputHash } = input;
      if (rows.length === 0) {
        const lower = { inputHash, status: 'QUEUED', priority: { lt: priority } } as const;
        await prisma.run.updateMany({ where: lower, data: { priority } });
      }
      const run = await prisma.run.findUniqueOrThrow({ where: { inputHash } });
      return { run: toRunRecord(run), created: rows[0]?.id === id };
    },

    async cancel(id) {
      if (!isRunId(id)) return null;
      await prisma.$transaction(async (transaction) => {
        const { count } = await transaction.run.updateMany({
          where: { id, status: { in: ['QUEUED', 'RUNNING'] } },
          data: {
            status: 'CANCELLED',
            message: null,
            claim: null,
            leasedUntil: null,
            finishedAt: new Date(),
          },
        });
        if (count === 1) await dropParts(transaction, id);
      });
      const row = await prisma.run.findUnique({ where: { id } });
      return row === null ? null : toRunRecord(row);
    },

    async state() {
      const runs = await prisma.$queryRaw<RunGroup[]>`
        SELECT method, status::text, count(*)::int AS count,
          coalesce(sum(extract(epoch FROM finished_at - started_at)), 0)::float8 AS seconds
        FROM run GROUP BY method, status ORDER BY method, status`;
      const [wait] = await prisma.$queryRaw<{ seconds: number | null }[]>`
        SELECT extract(epoch FROM clock_timestamp() - min(queued_at))::float8 AS seconds
        FROM run WHERE status = 'QUEUED'`;
      return { runs, longestWaitSeconds: wait?.seconds ?? 0 };
    },
  };
}
