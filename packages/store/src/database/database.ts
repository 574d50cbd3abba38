import type { PrismaClient } from '../generated/prisma/client.js';

/** An open database: the one thing that differs between the adapters. */
export interface Database {
  readonly kind: 'pglite' | 'postgres';
  readonly prisma: PrismaClient;
  close(): Promise<void>;
}

/** Called with the text of every statement that is sent. */
export type StatementListener = (sql: string) => void;

/**
 * Settings every connection starts with. Prisma's adapters write times without a zone and expect UTC; a word
 * counts as resembling another from {@link https://www.postgresql.org/docs/current/pgtrgm.html word similarity}
 * 0.45, which lets one or two typing errors pass in a word of six letters.
 */
export const sessionSettings = "SET TIME ZONE 'UTC'; SET pg_trgm.word_similarity_threshold = 0.45;";
