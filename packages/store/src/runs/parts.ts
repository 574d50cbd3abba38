import { z } from 'zod';
import type { PrismaClient } from '../generated/prisma/client.js';
import type { PartialRunResult } from '../records.js';
import type { Claim } from './claims.js';
import { isRunId } from './run-record.js';

/**
 * What is kept of a run that is made of parts until it has ended: a worker that takes it up again goes on from there.
 * Whoever writes under an ended claim changes nothing.
 */
export interface RunParts {
  /** Keeps a finished part; a run that finishes parts starts to count its attempts anew. */
  keepPart(claim: Claim, part: number, data: unknown): Promise<void>;
  /** The parts that are finished, by number. */
  finishedParts(id: string): Promise<Map<number, unknown>>;
  /** Keeps what the finished parts say so far, in place of what they said before. */
  keepPartial(claim: Claim, partial: PartialRunResult): Promise<void>;
  /** What each of these runs says so far; runs without parts, or that have ended, say nothing. */
  partials(ids: readonly string[]): Promise<Map<string, PartialRunResult>>;
}

const partialResult: z.ZodType<PartialRunResult> = z.object({
  finished: z.int(),
  parts: z.int(),
  properties: z.array(
    z.object({
      quantity: z.string(),
      value: z.number(),
      uncertainty: z.number().nullable(),
      unit: z.string(),
      conditions: z.array(z.object({ name: z.string(), value: z.string(), unit: z.string().nullable() })),
    }),
  ),
  artifacts: z.array(
    z.object({ name: z.string(), description: z.string(), data: z.record(z.string(), z.json()) }),
  ),
});

export function runParts(prisma: PrismaClient): RunParts {
  return {
    async keepPart({ id, claim }, part, data) {
      if (!isRunId(id) || !isRunId(claim)) return;
      // As text, which keeps every digit of a float.
      await prisma.$executeRaw`
        WITH held AS (
          UPDATE run SET attempts = 1
          WHERE id = ${id}::uuid AND claim = ${claim}::uuid AND status = 'RUNNING' RETURNING id
        )
        INSERT INTO run_part (run_id, part, data) SELECT id, ${part}::int, ${JSON.stringify(data)}::json FROM held
        ON CONFLICT DO NOTHING`;
    },

    async finishedParts(id) {
      if (!isRunId(id)) return new Map();
      const rows = await prisma.$queryRaw<{ part: number; data: string }[]>`
        SELECT part, data::text AS data FROM run_part WHERE run_id = ${id}::uuid ORDER BY part`;
      return new Map(rows.map(({ part, data }): [number, unknown] => [part, JSON.parse(data)]));
    },

    async keepPartial({ id, claim }, partial) {
      if (!isRunId(id) || !isRunId(claim)) return;
      // An average of too few may be no number yet.
      const properties = partial.properties.filter(({ value }) => Number.isFinite(value));
      await prisma.$executeRaw`
        INSERT INTO run_partial (run_id, data)
        SELECT id, ${JSON.stringify({ ...partial, properties })}::json FROM run
        WHERE id = ${id}::uuid AND claim = ${claim}::uuid AND status = 'RUNNING'
        ON CONFLICT (run_id) DO UPDATE SET data = excluded.data`;
    },

    async partials(ids) {
      const rows = await prisma.runPartial.findMany({ where: { runId: { in: ids.filter(isRunId) } } });
      return new Map(rows.map(({ runId, data }) => [runId, partialResult.parse(data)]));
    },
  };
}
