import { type Connection, checkPage, type Page, toConnection } from '@interphase/core';
import type { PrismaClient, Structure } from '../generated/prisma/client.js';
import { groupBy } from '../group.js';
import { textKeyset } from '../keyset.js';
import type { StructureInput, StructureRecord } from '../records.js';

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
      const key = id ?? input.contentHash;
      await write(prisma, { ...input, id: key });
      return toRecord(await prisma.structure.findUniqueOrThrow({ where: { id: key } }));
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
          chainRuns: { none: {} },
        },
      });
      return count;
    },
  };
}

/** As JSON, since Prisma rounds some floats to 16 digits; a float takes 17 to come back the same. */
async function write(prisma: PrismaClient, structure: StructureInput & { id: string }): Promise<void> {
  const [a, b, c, alpha, beta, gamma] = structure.lattice;
  const row = { ...structure, a, b, c, alpha, beta, gamma };
  await prisma.$executeRaw`
    INSERT INTO structure (id, material_slug, label, cif, formula, space_group, a, b, c, alpha, beta, gamma,
      volume, ordered, citation, license, source, mobile_ion, content_hash)
    SELECT id, "materialSlug", label, cif, formula, "spaceGroup", a, b, c, alpha, beta, gamma,
      volume, ordered, citation, license, source, "mobileIon", "contentHash"
    FROM jsonb_to_record(${JSON.stringify(row)}::jsonb) AS row(
      id text, "materialSlug" text, label text, cif text, formula text, "spaceGroup" text,
      a float8, b float8, c float8, alpha float8, beta float8, gamma float8,
      volume float8, ordered boolean, citation text, license text, source text, "mobileIon" text, "contentHash" text
    )
    ON CONFLICT (id) DO UPDATE SET material_slug = excluded.material_slug, label = excluded.label,
      cif = excluded.cif, formula = excluded.formula, space_group = excluded.space_group,
      a = excluded.a, b = excluded.b, c = excluded.c,
      alpha = excluded.alpha, beta = excluded.beta, gamma = excluded.gamma,
      volume = excluded.volume, ordered = excluded.ordered, citation = excluded.citation,
      license = excluded.license, source = excluded.source,
      mobile_ion = excluded.mobile_ion, content_hash = excluded.content_hash`;
}

function toRecord({ a, b, c, alpha, beta, gamma, ...row }: Structure): StructureRecord {
  return { ...row, lattice: [a, b, c, alpha, beta, gamma] };
}
