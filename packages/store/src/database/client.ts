import type { SqlDriverAdapterFactory } from '@prisma/client/runtime/client';
import { PrismaClient } from '../generated/prisma/client.js';
import type { StatementListener } from './database.js';

/** Loading an evidence base is one transaction, and may queue behind another on the embedded database. */
const transactionMilliseconds = 120_000;

/** Prisma's client on either adapter. */
export function createClient(
  adapter: SqlDriverAdapterFactory,
  onStatement: StatementListener | undefined,
): PrismaClient {
  const prisma = new PrismaClient({
    adapter,
    log: [{ emit: 'event', level: 'query' }],
    errorFormat: 'minimal',
    transactionOptions: { maxWait: transactionMilliseconds, timeout: transactionMilliseconds },
  });
  if (onStatement !== undefined) prisma.$on('query', (event) => onStatement(event.query));
  return prisma;
}
