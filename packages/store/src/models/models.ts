import { z } from 'zod';
import type { Prisma, PrismaClient } from '../generated/prisma/client.js';
import { groupBy } from '../group.js';
import type { JsonObject, ModelKey, ModelRecord } from '../records.js';

/** Versions of models, side by side. */
export interface ModelRepository {
  /**
   * Stores a version, or brings the stored one up to date. The dataset must be there already.
   * @param record all that was written when it was trained
   */
  upsert(model: ModelRecord, record?: JsonObject): Promise<ModelRecord>;
  byKeys(keys: readonly ModelKey[]): Promise<ModelRecord[]>;
  /** Every version of each model, by version. */
  bySlugs(slugs: readonly string[]): Promise<Map<string, ModelRecord[]>>;
  byDatasets(slugs: readonly string[]): Promise<Map<string, ModelRecord[]>>;
  /** All that was written when a version was trained; null when it is not here. */
  recordOf(key: ModelKey): Promise<JsonObject | null>;
  /** All, by slug and version. */
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
const jsonObject: z.ZodType<JsonObject> = z.record(z.string(), z.json());

/** Of all columns but the record, which can be large. */
const slim = { omit: { record: true } } as const;
const inOrder = [
  { slug: 'asc' },
  { version: 'asc' },
] as const satisfies Prisma.ModelOrderByWithRelationInput[];
type Row = Prisma.ModelGetPayload<typeof slim>;

export function modelRepository(prisma: PrismaClient): ModelRepository {
  const find = async (where: Prisma.ModelWhereInput) => {
    const rows = await prisma.model.findMany({ where, ...slim, orderBy: [...inOrder] });
    return rows.map(toRecord);
  };
  return {
    async upsert(model, record = {}) {
      const { slug, version } = model;
      const data = {
        ...model,
        inputs: [...model.inputs],
        limitations: [...model.limitations],
        metrics: model.metrics.map((metric) => ({ ...metric })),
        calibration: model.calibration.map((point) => ({ ...point })),
      };
      const where = { slug_version: { slug, version } };
      const stored = await prisma.model.upsert({ where, create: data, update: data, ...slim });
      // As text, since Prisma rounds some floats to 16 digits.
      await prisma.$executeRaw`
        UPDATE model SET record = ${JSON.stringify(record)}::json WHERE slug = ${slug} AND version = ${version}`;
      return toRecord(stored);
    },
    byKeys: (keys) =>
      keys.length === 0
        ? Promise.resolve([])
        : find({ OR: keys.map(({ slug, version }) => ({ slug, version })) }),
    async bySlugs(slugs) {
      return groupBy(await find({ slug: { in: [...slugs] } }), ({ slug }) => slug);
    },
    async byDatasets(slugs) {
      return groupBy(await find({ datasetSlug: { in: [...slugs] } }), ({ datasetSlug }) => datasetSlug);
    },
    async recordOf({ slug, version }) {
      const where = { slug_version: { slug, version } };
      const row = await prisma.model.findUnique({ where, select: { record: true } });
      return row === null ? null : jsonObject.parse(row.record);
    },
    list: () => find({}),
  };
}

function toRecord(row: Row): ModelRecord {
  return { ...row, metrics: metrics.parse(row.metrics), calibration: calibration.parse(row.calibration) };
}
