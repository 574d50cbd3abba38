import type { Prisma } from '../generated/prisma/client.js';

/** Forgets what was kept of a run, which has ended. */
export async function dropParts(transaction: Prisma.TransactionClient, runId: string): Promise<void> {
  await transaction.runPart.deleteMany({ where: { runId } });
  await transaction.runPartial.deleteMany({ where: { runId } });
}
