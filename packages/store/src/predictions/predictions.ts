import type { Connection, Page } from '@interphase/core';
import { z } from 'zod';
import type { Prediction, PrismaClient } from '../generated/prisma/client.js';
import { groupBy } from '../group.js';
import type { ExplanationRecord, JsonObject, PredictionRecord } from '../records.js';
import { pageBySequence } from '../sequence-page.js';

export interface PredictionFilter {
  readonly materialSlug?: string | null | undefined;
  readonly quantity?: string | null | undefined;
  readonly modelSlug?: string | null | undefined;
  readonly modelVersion?: string | null | undefined;
}

export interface PredictionRepository {
  /**
   * Stores predictions in one statement. One that is there already stays as it stands: what was predicted once does
   * not change. The models must be there.
   * @throws RangeError when a number is not finite; nothing is stored then
   */
  keep(predictions: readonly PredictionRecord[]): Promise<void>;
  /** Adds an explanation to a prediction that has none yet. */
  explain(id: string, explanation: ExplanationRecord): Promise<void>;
  byIds(ids: readonly string[]): Promise<Map<string, PredictionRecord>>;
  /** In the order they were stored. */
  byMaterials(slugs: readonly string[]): Promise<Map<string, PredictionRecord[]>>;
  /** In the order they were stored. */
  list(filter: PredictionFilter, page: Page): Promise<Connection<PredictionRecord>>;
}

const jsonObject: z.ZodType<JsonObject> = z.record(z.string(), z.json());
const neighbour = z.object({
  label: z.string(),
  formula: z.string(),
  target: z.number(),
  distance: z.number(),
});
const domain = z.object({ percentile: z.number(), inside: z.boolean(), nearest: z.array(neighbour) });
const contributingInput = z.object({
  name: z.string(),
  value: z.number().nullable(),
  typical: z.number().nullable(),
});
const explanation = z.object({
  unit: z.string(),
  baseline: z.number(),
  groups: z.array(
    z.object({ group: z.string(), contribution: z.number(), inputs: z.array(contributingInput) }),
  ),
});

export function predictionRepository(prisma: PrismaClient): PredictionRepository {
  return {
    async keep(predictions) {
      if (predictions.length === 0) return;
      for (const prediction of predictions) requireFinite(prediction);
      await write(prisma, predictions);
    },

    async explain(id, given) {
      await prisma.$executeRaw`
        UPDATE prediction SET explanation = ${JSON.stringify(given)}::json
        WHERE id = ${id} AND explanation IS NULL`;
    },

    async byIds(ids) {
      const rows = await prisma.prediction.findMany({ where: { id: { in: [...ids] } } });
      return new Map(rows.map((row) => [row.id, toRecord(row)]));
    },

    async byMaterials(slugs) {
      const rows = await prisma.prediction.findMany({
        where: { materialSlug: { in: [...slugs] } },
        orderBy: { sequence: 'asc' },
      });
      return groupBy(rows.map(toRecord), ({ materialSlug }) => materialSlug ?? '');
    },

    list(filter, page) {
      const where = Object.fromEntries(Object.entries(filter).filter(([, value]) => value != null));
      return pageBySequence(page, 'asc', {
        rows: ({ sequence, ...part }) =>
          prisma.prediction.findMany({ where: { ...where, sequence }, ...part }),
        count: () => prisma.prediction.count({ where }),
        toRecord,
      });
    },
  };
}

function requireFinite({ id, value, lower, upper, coverage, domain }: PredictionRecord): void {
  for (const number of [value, lower, upper, coverage, domain.percentile]) {
    if (!Number.isFinite(number)) throw new RangeError(`Prediction ${id} holds ${number}.`);
  }
}

/** As JSON, since Prisma rounds some floats to 16 digits; a float takes 17 to come back the same. */
async function write(prisma: PrismaClient, predictions: readonly PredictionRecord[]): Promise<void> {
  await prisma.$executeRaw`
    INSERT INTO prediction (id, model_slug, model_version, weights_sha256, input_hash, input, material_slug,
      quantity, value, lower, upper, unit, coverage, domain, explanation, warnings, predicted_at)
    SELECT id, "modelSlug", "modelVersion", "weightsSha256", "inputHash", input, "materialSlug",
      quantity, value, lower, upper, unit, coverage, domain, nullif(explanation::text, 'null')::json,
      ARRAY(SELECT json_array_elements_text(warnings)), "predictedAt"
    FROM json_to_recordset(${JSON.stringify(predictions)}::json) AS row(
      id text, "modelSlug" text, "modelVersion" text, "weightsSha256" text, "inputHash" text, input json,
      "materialSlug" text, quantity text, value float8, lower float8, upper float8, unit text, coverage float8,
      domain json, explanation json, warnings json, "predictedAt" timestamptz
    )
    ON CONFLICT (id) DO NOTHING`;
}

function toRecord({ sequence: _, ...row }: Prediction): PredictionRecord {
  return {
    ...row,
    input: jsonObject.parse(row.input),
    domain: domain.parse(row.domain),
    explanation: explanation.nullable().parse(row.explanation),
  };
}
