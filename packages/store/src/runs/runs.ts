import type { Connection, Page } from '@interphase/core';
import { z } from 'zod';
import type { Prisma, PrismaClient } from '../generated/prisma/client.js';
import { groupBy } from '../group.js';
import type { ArtifactRecord, RunRecord, RunStatus } from '../records.js';
import { pageBySequence } from '../sequence-page.js';
import { type RunClaims, runClaims } from './claims.js';
import { type RunParts, runParts } from './parts.js';
import { type RunQueue, runQueue } from './queue.js';
import { type RunRecording, runRecording } from './record.js';
import { isRunId, toRunRecord } from './run-record.js';

export interface RunFilter {
  readonly materialSlug?: string | null | undefined;
  readonly method?: string | null | undefined;
  readonly status?: RunStatus | null | undefined;
}

export interface RunRepository extends RunQueue, RunClaims, RunParts, RunRecording {
  byIds(ids: readonly string[]): Promise<Map<string, RunRecord>>;
  /** Runs by their input hash. */
  byHashes(hashes: readonly string[]): Promise<Map<string, RunRecord>>;
  /** Artifacts of each run (only those of the given names), in the order the engine gave them. */
  artifactsByRuns(
    ids: readonly string[],
    names?: readonly string[] | null,
  ): Promise<Map<string, ArtifactRecord[]>>;
  /** Newest submission first. */
  list(filter: RunFilter, page: Page): Promise<Connection<RunRecord>>;
}

const artifactData = z.record(z.string(), z.json());

export function runRepository(prisma: PrismaClient): RunRepository {
  return {
    ...runQueue(prisma),
    ...runClaims(prisma),
    ...runParts(prisma),
    ...runRecording(prisma),

    async byIds(ids) {
      const rows = await prisma.run.findMany({ where: { id: { in: ids.filter(isRunId) } } });
      return new Map(rows.map((row) => [row.id, toRunRecord(row)]));
    },

    async byHashes(hashes) {
      const rows = await prisma.run.findMany({ where: { inputHash: { in: [...hashes] } } });
      return new Map(rows.map((row) => [row.inputHash, toRunRecord(row)]));
    },

    async artifactsByRuns(ids, names = null) {
      const rows = await prisma.artifact.findMany({
        where: {
          runId: { in: ids.filter(isRunId) },
          ...(names === null ? {} : { name: { in: [...names] } }),
        },
        orderBy: [{ runId: 'asc' }, { position: 'asc' }],
      });
      const records = rows.map(({ runId, name, description, data }) => ({
        runId,
        name,
        description,
        data: artifactData.parse(data),
      }));
      return groupBy(records, (record) => record.runId);
    },

    list(filter, page) {
      const where: Prisma.RunWhereInput = {
        ...(filter.materialSlug == null ? {} : { materialSlug: filter.materialSlug }),
        ...(filter.method == null ? {} : { method: filter.method }),
        ...(filter.status == null ? {} : { status: filter.status }),
      };
      return pageBySequence(page, 'desc', {
        rows: ({ sequence, ...part }) => prisma.run.findMany({ where: { ...where, sequence }, ...part }),
        count: () => prisma.run.count({ where }),
        toRecord: toRunRecord,
      });
    },
  };
}
