import type { PrismaClient } from '../generated/prisma/client.js';
import type { DatasetRecord } from '../records.js';

export interface DatasetRepository {
  upsert(dataset: DatasetRecord): Promise<DatasetRecord>;
  bySlug(slug: string): Promise<DatasetRecord | null>;
  bySlugs(slugs: readonly string[]): Promise<Map<string, DatasetRecord>>;
  /** All, by slug. */
  list(): Promise<DatasetRecord[]>;
}

export function datasetRepository(prisma: PrismaClient): DatasetRepository {
  return {
    upsert: (dataset) =>
      prisma.dataset.upsert({ where: { slug: dataset.slug }, create: dataset, update: dataset }),
    bySlug: (slug) => prisma.dataset.findUnique({ where: { slug } }),
    async bySlugs(slugs) {
      const rows = await prisma.dataset.findMany({ where: { slug: { in: [...slugs] } } });
      return new Map(rows.map((row) => [row.slug, row]));
    },
    list: () => prisma.dataset.findMany({ orderBy: { slug: 'asc' } }),
  };
}
