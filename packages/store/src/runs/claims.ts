import { randomUUID } from 'node:crypto';
import type { Prisma, PrismaClient } from '../generated/prisma/client.js';
import type { RunRecord, RunResult } from '../records.js';
import { dropParts } from './drop-parts.js';
import { isRunId, toRunRecord } from './run-record.js';
import { storeResult } from './store-result.js';

/** Who takes up a run, and for how long unless it renews. */
export interface ClaimRequest {
  /** Name of the worker, for people. */
  readonly worker: string;
  readonly leaseMilliseconds: number;
  /** Methods whose runs are left waiting. Default none. */
  readonly exceptMethods?: readonly string[];
}

/** A run in the hands of a worker; `claim` is known to that worker alone. */
export interface ClaimedRun extends RunRecord {
  readonly claim: string;
}
export type Claim = Pick<ClaimedRun, 'id' | 'claim'>;

export interface TakeBackOptions {
  /** Takes back leased ones too: for a store that has no other process. Default false. */
  readonly leased?: boolean;
  /** A run taken up this often without finishing takes its process down with it; it fails. Default 3. */
  readonly maximumAttempts?: number;
}

/**
 * What a worker does with runs. A claim ends with the run, by cancelling, and when the lease is over and the run was
 * taken back: whoever writes under an ended claim changes nothing. Leases go by the database's clock. Functions
 * that take a claim return the run as it stands afterwards, or null when there is none.
 */
export interface RunClaims {
  /**
   * Takes up the queued run of the highest priority that has waited longest; null when none waits. Safe with any
   * number of workers on any number of machines.
   */
  claimNext(request: ClaimRequest): Promise<ClaimedRun | null>;
  /** Extends leases from now on; gives the claims that still hold. */
  renew(claims: readonly string[], leaseMilliseconds: number): Promise<Set<string>>;
  /** Notes how far the run is (0 to 1). */
  progress(claim: Claim, fraction: number, message: string | null): Promise<RunRecord | null>;
  /**
   * Stores the results, all or nothing.
   *
   * @throws RangeError when a value is not a finite number
   */
  succeed(claim: Claim, result: RunResult): Promise<RunRecord | null>;
  fail(claim: Claim, message: string): Promise<RunRecord | null>;
  /** Puts the run back into the queue as if it had not been taken up, but for the parts that it has finished. */
  release(claim: Claim): Promise<RunRecord | null>;
  /** Puts runs whose worker let the lease pass back into the queue, or fails them after too many attempts. */
  takeBack(options?: TakeBackOptions): Promise<{ requeued: number; failed: number }>;
}

const unclaimed = { claim: null, leasedUntil: null } as const;

export function runClaims(prisma: PrismaClient): RunClaims {
  const find = async (id: string) => {
    const row = isRunId(id) ? await prisma.run.findUnique({ where: { id } }) : null;
    return row === null ? null : toRunRecord(row);
  };
  const held = ({ id, claim }: Claim): Prisma.RunWhereInput => ({ id, claim, status: 'RUNNING' });
  /** Changes a run that is still held, and returns it either way. */
  const change = async (claim: Claim, data: Prisma.RunUpdateManyMutationInput) => {
    if (isRunId(claim.id) && isRunId(claim.claim)) await prisma.run.updateMany({ where: held(claim), data });
    return find(claim.id);
  };

  return {
    async claimNext({ worker, leaseMilliseconds, exceptMethods = [] }) {
      const claim = randomUUID();
      const rows = await prisma.$queryRaw<{ id: string }[]>`
        UPDATE run SET status = 'RUNNING', attempts = attempts + 1, progress = 0, message = NULL,
          claim = ${claim}::uuid, worker = ${worker}, started_at = clock_timestamp(),
          leased_until = clock_timestamp() + ${leaseMilliseconds}::float8 * interval '1 millisecond'
        WHERE id = (
          SELECT id FROM run WHERE status = 'QUEUED' AND method <> ALL(${[...exceptMethods]})
          ORDER BY priority DESC, queued_at, sequence LIMIT 1 FOR UPDATE SKIP LOCKED
        )
        RETURNING id::text`;
      const run = rows[0] === undefined ? null : await find(rows[0].id);
      return run && { ...run, claim };
    },

    async renew(claims, leaseMilliseconds) {
      const rows = await prisma.$queryRaw<{ claim: string }[]>`
        UPDATE run SET leased_until = clock_timestamp() + ${leaseMilliseconds}::float8 * interval '1 millisecond'
        WHERE claim = ANY(${claims.filter(isRunId)}::uuid[]) AND status = 'RUNNING'
        RETURNING claim::text`;
      return new Set(rows.map(({ claim }) => claim));
    },

    progress: (claim, fraction, message) =>
      change(claim, { progress: Math.min(1, Math.max(0, fraction)), message }),

    async succeed(claim, result) {
      if (!isRunId(claim.id) || !isRunId(claim.claim)) return find(claim.id);
      await prisma.$transaction(async (transaction) => {
        const { count } = await transaction.run.updateMany({
          where: held(claim),
          data: {
            ...unclaimed,
            status: 'SUCCEEDED',
            progress: 1,
            message: null,
            warnings: [...result.warnings],
            finishedAt: new Date(),
          },
        });
        if (count === 0) return;
        await storeResult(transaction, claim.id, result);
        await dropParts(transaction, claim.id);
      });
      return find(claim.id);
    },

    async fail(claim, message) {
      if (!isRunId(claim.id) || !isRunId(claim.claim)) return find(claim.id);
      await prisma.$transaction(async (transaction) => {
        const { count } = await transaction.run.updateMany({
          where: held(claim),
          data: { ...unclaimed, status: 'FAILED', message, finishedAt: new Date() },
        });
        if (count === 1) await dropParts(transaction, claim.id);
      });
      return find(claim.id);
    },

    release: (claim) =>
      change(claim, {
        ...unclaimed,
        status: 'QUEUED',
        progress: 0,
        message: null,
        startedAt: null,
        attempts: { decrement: 1 },
      }),

    async takeBack({ leased = false, maximumAttempts = 3 } = {}) {
      const ended = await prisma.$queryRaw<{ id: string }[]>`
        UPDATE run SET status = 'FAILED', finished_at = clock_timestamp(), claim = NULL, leased_until = NULL,
          message = format('Its worker ended before it did, %s times; the last, %s, at %s %%%s.', attempts,
            coalesce(worker, 'unknown'), round(progress * 100), coalesce(' (' || message || ')', ''))
        WHERE status = 'RUNNING' AND attempts >= ${maximumAttempts}
          AND (${leased} OR leased_until IS NULL OR leased_until < clock_timestamp())
        RETURNING id::text`;
      for (const { id } of ended) await dropParts(prisma, id);
      const requeued = await prisma.$executeRaw`
        UPDATE run SET status = 'QUEUED', progress = 0, started_at = NULL, claim = NULL, leased_until = NULL,
          message = format('Its worker %s ended before it did; it waits for another one.', coalesce(worker, 'unknown'))
        WHERE status = 'RUNNING' AND (${leased} OR leased_until IS NULL OR leased_until < clock_timestamp())`;
      return { requeued, failed: ended.length };
    },
  };
}
