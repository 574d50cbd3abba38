import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataFolder, defaultLimits, defaultThreads, type PoolOptions } from '@interphase/simulation';
import { z } from 'zod';
import { StartupError } from './errors/startup-error.js';

/** Everything the server can be told. */
export interface ApiConfiguration {
  /** Port to listen on; 0 takes any free one. */
  readonly port: number;
  /** Address to listen on. */
  readonly host: string;
  /** Folder of the embedded stores and of the lock file. */
  readonly storeFolder: string;
  /** Folder with knowledge/, structures/ and models/. */
  readonly sourceFolder: string;
  /** Postgres instead of the embedded store. */
  readonly databaseUrl: string | undefined;
  /** Neo4j instead of the embedded graph. */
  readonly neo4j: { readonly uri: string; readonly user: string; readonly password: string } | undefined;
  /** How many runs this process computes at the same time (0: none), and what each may take. */
  readonly runs: PoolOptions;
  /** Origins whose pages may call the API from a browser. */
  readonly webOrigins: readonly string[];
  readonly logLevel: z.infer<typeof logLevel>;
}

const logLevel = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']);

const repository = fileURLToPath(new URL('../../../', import.meta.url));

const environment = z.object({
  API_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  INTERPHASE_DATA: z.string().min(1).default('.interphase'),
  DATABASE_URL: z.url().optional(),
  NEO4J_URI: z.url().optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  INTERPHASE_WORKERS: z.coerce.number().int().min(0).max(256).default(defaultThreads),
  INTERPHASE_RUN_MINUTES: z.coerce.number().positive().max(10_000).default(defaultLimits.minutes),
  INTERPHASE_WORKER_MEGABYTES: z.coerce.number().int().min(64).max(65_536).default(defaultLimits.megabytes),
  WEB_ORIGIN: z.string().default('http://127.0.0.1:3000,http://localhost:3000'),
  LOG_LEVEL: logLevel.default('warn'),
});

/**
 * The configuration that the environment states; an empty variable counts as unset.
 * @throws StartupError naming each variable at fault
 */
export function readConfiguration(env: Readonly<Record<string, string | undefined>>): ApiConfiguration {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new StartupError(`Configuration: ${faults.join('; ')}`);
  }
  const values = parsed.data;
  return {
    port: values.API_PORT,
    host: values.HOST,
    storeFolder: resolve(repository, values.INTERPHASE_DATA),
    sourceFolder: dataFolder(),
    databaseUrl: values.DATABASE_URL,
    neo4j: values.NEO4J_URI
      ? { uri: values.NEO4J_URI, user: values.NEO4J_USER, password: values.NEO4J_PASSWORD }
      : undefined,
    runs: {
      threads: values.INTERPHASE_WORKERS,
      minutes: values.INTERPHASE_RUN_MINUTES,
      megabytes: values.INTERPHASE_WORKER_MEGABYTES,
    },
    webOrigins: values.WEB_ORIGIN.split(',')
      .map((origin) => origin.trim())
      .filter(Boolean),
    logLevel: values.LOG_LEVEL,
  };
}
