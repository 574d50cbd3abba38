import { randomUUID } from 'node:crypto';
import type { PrismaClient } from '../generated/prisma/client.js';
import type { RunInput, RunRecord, RunResult } from '../records.js';
import { toRunRecord } from './run-record.js';
import { storeResult } from './store-result.js';

/** Runs that were computed elsewhere: they never wait in the queue. */
export interface RunRecording {
  /**
   * Stores a run that has succeeded with its result, all or nothing, or returns the stored one of the same input hash
   * as it stands (`created` false).
   * @throws RangeError when a value is not a finite number
   */
  record(input: RunInput, result: RunResult): Promise<{ run: RunRecord; created: boolean }>;
}

export function runRecording(prisma: PrismaClient): RunRecording {
  return {
    async record(input, result) {
      const id = randomUUID();
      const created = await prisma.$transaction(async (transaction) => {
        const rows = await transaction.$queryRaw<{ id: string }[]>`
          INSERT INTO run (id, method, engine_version, parameters, input_hash, structure_id, material_slug, status,
            progress, warnings, queued_at, started_at, finished_at)
          VALUES (${id}::uuid, ${input.method}, ${input.engineVersion}, ${JSON.stringify(input.parameters)}::json,
            ${input.inputHash}, ${input.structureId}, ${input.materialSlug}, 'SUCCEEDED', 1,
            ${[...result.warnings]}::text[], clock_timestamp(), clock_timestamp(), clock_timestamp())
          ON CONFLICT (input_hash) DO NOTHING
          RETURNING id::text`;
        if (rows.length > 0) await storeResult(transaction, id, result);
        return rows.length > 0;
      });
      const run = await prisma.run.findUniqueOrThrow({ where: { inputHash: input.inputHash } });
      return { run: toRunRecord(run), created };
    },
  };
}
