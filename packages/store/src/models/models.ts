import { z } from 'zod';
import type { Model, PrismaClient } from '../generated/prisma/client.js';
import { groupBy } from '../group.js';
import type { ModelRecord } from '../records.js';

export interface ModelRepository {
  /** The dataset must be there already. */
  upsert(model: ModelRecord): Promise<ModelRecord>;
  bySlug(slug: string): Promise<ModelRecord | null>;
  bySlugs(slugs: readonly string[]): Promise<Map<string, ModelRecord>>;
  byDatasets(slugs: readonly string[]): Promise<Map<string, ModelRecord[]>>;
  /** All, by slug. */
  list(): Promise<ModelRecord[]>;
}

const metrics = z.array(
  z.object({
    split: z.string(),
    name: z.string(),
    value: z.number(),
    baseline: z.number().nullable(),
    baselineName: z.string().nullable(),
    rows: z.int(),
  }),
);
const calibration = z.array(z.object({ claimed: z.number(), observed: z.number() }));

export function modelRepository(prisma: PrismaClient): ModelRepository {
  return {
    async upsert(model) {
      const data = {
        ...model,
        inputs: [...model.inputs],
        limitations: [...model.limitations],
        metrics: model.metrics.map((metric) => ({ ...metric })),
        calibration: model.calibration.map((point) => ({ ...point })),
      };
      return toRecord(await prisma.model.upsert({ where: { slug: model.slug }, create: data, update: data }));
    },
    async bySlug(slug) {
      const row = await prisma.model.findUnique({ where: { slug } });
      return row === null ? null : toRecord(row);
    },
    async bySlugs(slugs) {
      const rows = await prisma.model.findMany({ where: { slug: { in: [...slugs] } } });
      return new Map(rows.map((row) => [row.slug, toRecord(row)]));
    },
    async byDatasets(slugs) {
      const rows = await prisma.model.findMany({
        where: { datasetSlug: { in: [...slugs] } },
        orderBy: { slug: 'asc' },
      });
      return groupBy(rows.map(toRecord), (row) => row.datasetSlug);
    },
    list: async () => (await prisma.model.findMany({ orderBy: { slug: 'asc' } })).map(toRecord),
  };
}

function toRecord(row: Model): ModelRecord {
  return { ...row, metrics: metrics.parse(row.metrics), calibration: calibration.parse(row.calibration) };
}
