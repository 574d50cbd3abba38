import type { Connection, Page } from '@interphase/core';
import { z } from 'zod';
import type { Prisma, PrismaClient } from '../generated/prisma/client.js';
import { groupBy } from '../group.js';
import type { PropertyRecord } from '../records.js';
import { isRunId } from '../runs/run-record.js';
import { pageBySequence } from '../sequence-page.js';

export interface PropertyFilter {
  readonly materialSlug?: string | null | undefined;
  readonly quantity?: string | null | undefined;
  readonly method?: string | null | undefined;
  /** Bounds, inclusive, in the unit that the properties are stored in. */
  readonly minValue?: number | null | undefined;
  readonly maxValue?: number | null | undefined;
}

export interface PropertyRepository {
  byIds(ids: readonly string[]): Promise<Map<string, PropertyRecord>>;
  byRuns(runIds: readonly string[]): Promise<Map<string, PropertyRecord[]>>;
  byMaterials(slugs: readonly string[]): Promise<Map<string, PropertyRecord[]>>;
  /** Slugs of the materials for which a quantity has been computed, sorted. */
  materialsWith(quantity: string): Promise<string[]>;
  /** In the order they were computed. */
  list(filter: PropertyFilter, page: Page): Promise<Connection<PropertyRecord>>;
}

const withRun = { run: { select: { method: true, materialSlug: true, structureId: true } } } as const;
type PropertyRow = Prisma.PropertyGetPayload<{ include: typeof withRun }>;

const conditions = z.array(z.object({ name: z.string(), value: z.string(), unit: z.string().nullable() }));

export function propertyRepository(prisma: PrismaClient): PropertyRepository {
  const find = async (where: Prisma.PropertyWhereInput) => {
    const rows = await prisma.property.findMany({ where, include: withRun, orderBy: { sequence: 'asc' } });
    return rows.map(toRecord);
  };
  return {
    async byIds(ids) {
      const records = await find({ id: { in: ids.filter(isRunId) } });
      return new Map(records.map((record) => [record.id, record]));
    },

    async byRuns(runIds) {
      const records = await find({ runId: { in: runIds.filter(isRunId) } });
      return groupBy(records, (record) => record.runId);
    },

    async byMaterials(slugs) {
      const records = await find({ run: { materialSlug: { in: [...slugs] } } });
      return groupBy(records, (record) => record.materialSlug ?? '');
    },

    async materialsWith(quantity) {
      const runs = await prisma.run.findMany({
        where: { materialSlug: { not: null }, properties: { some: { quantity } } },
        select: { materialSlug: true },
        distinct: ['materialSlug'],
        orderBy: { materialSlug: 'asc' },
      });
      return runs.flatMap(({ materialSlug }) => materialSlug ?? []);
    },

    list(filter, page) {
      const where = toWhere(filter);
      return pageBySequence(page, 'asc', {
        rows: ({ sequence, ...part }) =>
          prisma.property.findMany({ where: { ...where, sequence }, include: withRun, ...part }),
        count: () => prisma.property.count({ where }),
        toRecord,
      });
    },
  };
}

function toWhere(filter: PropertyFilter): Prisma.PropertyWhereInput {
  return {
    ...(filter.quantity == null ? {} : { quantity: filter.quantity }),
    value: {
      ...(filter.minValue == null ? {} : { gte: filter.minValue }),
      ...(filter.maxValue == null ? {} : { lte: filter.maxValue }),
    },
    run: {
      ...(filter.materialSlug == null ? {} : { materialSlug: filter.materialSlug }),
      ...(filter.method == null ? {} : { method: filter.method }),
    },
  };
}

function toRecord({ run, sequence: _, ...row }: PropertyRow): PropertyRecord {
  return { ...row, ...run, conditions: conditions.parse(row.conditions) };
}
