import { type Connection, checkPage, type Page, toConnection } from '@interphase/core';
import type { PrismaClient, Structure } from '../generated/prisma/client.js';
import { groupBy } from '../group.js';
import { textKeyset } from '../keyset.js';
import type { LatticeNumbers, StructureInput, StructureRecord } from '../records.js';

export interface StructureFilter {
  readonly materialSlug?: string | null | undefined;
}

export interface StructureRepository {
  /**
   * Stores a structure, or brings the stored one up to date. Without an id, a structure of the same content that
   * is already there is returned as it stands: a pasted CIF of a curated structure is that structure.
   */
  upsert(input: StructureInput): Promise<StructureRecord>;
  byIds(ids: readonly string[]): Promise<Map<string, StructureRecord>>;
  /** Structures of each material, by id. */
  byMaterials(slugs: readonly string[]): Promise<Map<string, StructureRecord[]>>;
  list(filter: StructureFilter, page: Page): Promise<Connection<StructureRecord>>;
  /** Removes the curated structures that are not named and that no run used; the content-addressed ones stay. */
  removeCuratedExcept(ids: readonly string[]): Promise<number>;
}

export function structureRepository(prisma: PrismaClient): StructureRepository {
  return {
    async upsert({ id, ...input }) {
      if (id === undefined) {
        const same = await prisma.structure.findFirst({
          where: { contentHash: input.contentHash },
          orderBy: { id: 'asc' },
        });
        if (same !== null) return toRecord(same);
      }
      const data = { ...input, lattice: [...input.lattice] };
      const key = id ?? input.contentHash;
      return toRecord(
        await prisma.structure.upsert({ where: { id: key }, create: { id: key, ...data }, update: data }),
      );
    },

    async byIds(ids) {
      const rows = await prisma.structure.findMany({ where: { id: { in: [...ids] } } });
      return new Map(rows.map((row) => [row.id, toRecord(row)]));
    },

    async byMaterials(slugs) {
      const rows = await prisma.structure.findMany({
        where: { materialSlug: { in: [...slugs] } },
        orderBy: { id: 'asc' },
      });
      return groupBy(rows.map(toRecord), (row) => row.materialSlug ?? '');
    },

    async list(filter, page) {
      const checked = checkPage(page);
      const { range, order, take } = textKeyset(checked);
      const where = filter.materialSlug == null ? {} : { materialSlug: filter.materialSlug };
      const [rows, count] = await Promise.all([
        prisma.structure.findMany({ where: { ...where, id: range }, orderBy: { id: order }, take }),
        prisma.structure.count({ where }),
      ]);
      return toConnection(rows.map(toRecord), checked, count, (row) => row.id);
    },

    async removeCuratedExcept(ids) {
      const { count } = await prisma.structure.deleteMany({
        where: {
          id: { notIn: [...ids] },
          contentHash: { not: { equals: prisma.structure.fields.id } },
          runs: { none: {} },
        },
      });
      return count;
    },
  };
}

function toRecord(row: Structure): StructureRecord {
  return { ...row, lattice: latticeNumbers(row.lattice) };
}

function latticeNumbers(values: readonly number[]): LatticeNumbers {
  const [a, b, c, alpha, beta, gamma] = values;
  if (
    a === undefined ||
    b === undefined ||
    c === undefined ||
    alpha === undefined ||
    beta === undefined ||
    gamma === undefined
  ) {
    throw new Error(`A stored structure has ${values.length} lattice parameters instead of 6.`);
  }
  return [a, b, c, alpha, beta, gamma];
}
