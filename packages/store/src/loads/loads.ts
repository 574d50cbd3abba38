import type { PrismaClient } from '../generated/prisma/client.js';
import type { LoadRecord } from '../records.js';

/** What stands in the stores, by the hash of the content it came from: an equal hash needs no new load. */
export interface LoadRepository {
  get(name: string): Promise<LoadRecord | null>;
  set(name: string, hash: string): Promise<LoadRecord>;
}

export function loadRepository(prisma: PrismaClient): LoadRepository {
  return {
    get: (name) => prisma.load.findUnique({ where: { name } }),
    set: (name, hash) =>
      prisma.load.upsert({
        where: { name },
        create: { name, hash },
        update: { hash, loadedAt: new Date() },
      }),
  };
}
