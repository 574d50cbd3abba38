import { randomUUID } from 'node:crypto';
import type { Connection, Page } from '@interphase/core';
import { z } from 'zod';
import type { ChainRun, PrismaClient } from '../generated/prisma/client.js';
import type { JsonObject } from '../records.js';
import { isRunId } from '../runs/run-record.js';
import { pageBySequence } from '../sequence-page.js';
import type { ChainRunInput, ChainRunRecord, ChainStepRecord, HandedOverRecord } from './chain-records.js';

/** How a chain run ends. */
export interface ChainEnd {
  readonly status: 'SUCCEEDED' | 'FAILED' | 'CANCELLED';
  readonly message: string | null;
}

/** Chain runs and what their steps received, ran and handed over. */
export interface ChainRepository {
  /** Starts a chain run, or returns the stored one of the same input; one that failed or was cancelled starts anew. */
  start(input: ChainRunInput): Promise<ChainRunRecord>;
  /** Puts down the steps reached so far, in their order, in place of those before; nothing once the chain has ended. */
  keepSteps(id: string, steps: readonly ChainStepRecord[]): Promise<void>;
  /** Ends a chain run that has not ended; gives it as it stands afterwards, or null when there is none. */
  end(id: string, end: ChainEnd): Promise<ChainRunRecord | null>;
  /** Those that have not ended, the oldest first. */
  unfinished(): Promise<ChainRunRecord[]>;
  byIds(ids: readonly string[]): Promise<Map<string, ChainRunRecord>>;
  /** Steps of each chain run, in their order. */
  stepsByIds(ids: readonly string[]): Promise<Map<string, ChainStepRecord[]>>;
  /** Newest first. */
  list(
    filter: { readonly chain?: string | null | undefined },
    page: Page,
  ): Promise<Connection<ChainRunRecord>>;
}

const jsonObject: z.ZodType<JsonObject> = z.record(z.string(), z.json());
const handedOver: z.ZodType<HandedOverRecord[]> = z.array(
  z.object({
    name: z.string(),
    quantity: z.string().nullable(),
    value: z.union([z.number(), z.string()]),
    unit: z.string().nullable(),
    meaning: z.string(),
  }),
);

export function chainRepository(prisma: PrismaClient): ChainRepository {
  const find = async (id: string) => {
    const row = isRunId(id) ? await prisma.chainRun.findUnique({ where: { id } }) : null;
    return row === null ? null : toRecord(row);
  };
  return {
    async start(input) {
      await prisma.$executeRaw`
        INSERT INTO chain_run (id, chain, version, parameters, input_hash, structure_id, material_slug, started_at)
        VALUES (${randomUUID()}::uuid, ${input.chain}, ${input.version}, ${JSON.stringify(input.parameters)}::json,
          ${input.inputHash}, ${input.structureId}, ${input.materialSlug}, clock_timestamp())
        ON CONFLICT (input_hash) DO UPDATE SET status = 'RUNNING', message = NULL, finished_at = NULL,
          started_at = clock_timestamp()
        WHERE chain_run.status IN ('FAILED', 'CANCELLED')`;
      return toRecord(await prisma.chainRun.findUniqueOrThrow({ where: { inputHash: input.inputHash } }));
    },

    async keepSteps(id, steps) {
      const rows = steps.map(({ step, runId, received, handedOver: handed }, position) => ({
        position,
        step,
        run_id: runId,
        received: JSON.stringify(received),
        handed_over: handed && JSON.stringify(handed),
      }));
      await prisma.$transaction(async (transaction) => {
        const held = await transaction.chainRun.updateMany({
          where: { id, status: 'RUNNING' },
          data: { message: null },
        });
        if (held.count === 0) return;
        await transaction.chainStep.deleteMany({ where: { chainRunId: id } });
        // As text, which keeps every digit of a float.
        await transaction.$executeRaw`
          INSERT INTO chain_step (chain_run_id, position, step, run_id, received, handed_over)
          SELECT ${id}::uuid, position, step, run_id, received::json, handed_over::json
          FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(
            position int, step text, run_id uuid, received text, handed_over text
          )`;
      });
    },

    async end(id, { status, message }) {
      if (isRunId(id)) {
        await prisma.chainRun.updateMany({
          where: { id, status: 'RUNNING' },
          data: { status, message, finishedAt: new Date() },
        });
      }
      return find(id);
    },

    async unfinished() {
      const rows = await prisma.chainRun.findMany({
        where: { status: 'RUNNING' },
        orderBy: { sequence: 'asc' },
      });
      return rows.map(toRecord);
    },

    async byIds(ids) {
      const rows = await prisma.chainRun.findMany({ where: { id: { in: ids.filter(isRunId) } } });
      return new Map(rows.map((row) => [row.id, toRecord(row)]));
    },

    async stepsByIds(ids) {
      const rows = await prisma.chainStep.findMany({
        where: { chainRunId: { in: ids.filter(isRunId) } },
        orderBy: [{ chainRunId: 'asc' }, { position: 'asc' }],
      });
      const steps = new Map<string, ChainStepRecord[]>();
      for (const { chainRunId, step, runId, received, handedOver: handed } of rows) {
        const record = {
          step,
          runId,
          received: handedOver.parse(received),
          handedOver: handed === null ? null : handedOver.parse(handed),
        };
        steps.set(chainRunId, [...(steps.get(chainRunId) ?? []), record]);
      }
      return steps;
    },

    list({ chain }, page) {
      const where = chain == null ? {} : { chain };
      return pageBySequence(page, 'desc', {
        rows: ({ sequence, ...part }) => prisma.chainRun.findMany({ where: { ...where, sequence }, ...part }),
        count: () => prisma.chainRun.count({ where }),
        toRecord,
      });
    },
  };
}

function toRecord({ sequence: _, parameters, ...seen }: ChainRun): ChainRunRecord {
  return { ...seen, parameters: jsonObject.parse(parameters) };
}
