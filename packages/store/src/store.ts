import { type ChainRepository, chainRepository } from './chains/chains.js';
import type { Database, StatementListener } from './database/database.js';
import { openPglite } from './database/pglite.js';
import { openPostgres } from './database/postgres.js';
import { type LoadRepository, loadRepository } from './loads/loads.js';
import { migrationsFolder, readMigrations } from './migrations/read.js';
import { type DatasetRepository, datasetRepository } from './models/datasets.js';
import { type ModelRepository, modelRepository } from './models/models.js';
import { type PredictionRepository, predictionRepository } from './predictions/predictions.js';
import { type PropertyRepository, propertyRepository } from './properties/properties.js';
import { type RunRepository, runRepository } from './runs/runs.js';
import { type SearchRepository, searchRepository } from './search/search.js';
import { type StructureRepository, structureRepository } from './structures/structures.js';

export interface StoreOptions {
  /** Folder of the embedded database; without it and without `databaseUrl` the store lives in memory. */
  readonly folder?: string | undefined;
  /** A PostgreSQL server instead of the embedded database. */
  readonly databaseUrl?: string | undefined;
  /** Called with every SQL statement that a repository sends, to count or log them. */
  readonly onStatement?: StatementListener | undefined;
  /** Where the migrations stand; the repository's by default. */
  readonly migrationsFolder?: string | undefined;
}

export interface StoreHealth {
  readonly kind: Database['kind'];
  /** Version of the server, e.g. `18.4`. */
  readonly version: string;
  /** Time one round trip took. */
  readonly milliseconds: number;
}

export interface StoreCounts {
  readonly structures: number;
  readonly runs: number;
  readonly properties: number;
  readonly datasets: number;
  readonly models: number;
  readonly predictions: number;
  readonly searchDocuments: number;
}

/** Everything that programs computed, on either database. */
export interface Store {
  readonly kind: Database['kind'];
  readonly structures: StructureRepository;
  readonly runs: RunRepository;
  readonly chains: ChainRepository;
  readonly properties: PropertyRepository;
  readonly datasets: DatasetRepository;
  readonly models: ModelRepository;
  readonly predictions: PredictionRepository;
  readonly search: SearchRepository;
  readonly loads: LoadRepository;
  /** Asks the database for a sign of life; rejects when there is none. */
  health(): Promise<StoreHealth>;
  counts(): Promise<StoreCounts>;
  close(): Promise<void>;
}

/**
 * Opens the store and brings its schema up to date.
 *
 * @throws StoreError when the folder cannot be written, the server does not answer, or the schema is not ours
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const migrations = await readMigrations(options.migrationsFolder ?? migrationsFolder);
  const { kind, prisma, close } =
    options.databaseUrl === undefined
      ? await openPglite(options.folder, migrations, options.onStatement)
      : await openPostgres(options.databaseUrl, migrations, options.onStatement);
  return {
    kind,
    structures: structureRepository(prisma),
    runs: runRepository(prisma),
    chains: chainRepository(prisma),
    properties: propertyRepository(prisma),
    datasets: datasetRepository(prisma),
    models: modelRepository(prisma),
    predictions: predictionRepository(prisma),
    search: searchRepository(prisma),
    loads: loadRepository(prisma),
    close,

    async health() {
      const started = performance.now();
      const rows = await prisma.$queryRaw<{ version: string }[]>`
        SELECT current_setting('server_version') AS version`;
      return { kind, version: rows[0]?.version ?? '', milliseconds: performance.now() - started };
    },

    async counts() {
      const [structures, runs, properties, datasets, models, predictions, searchDocuments] =
        await Promise.all([
          prisma.structure.count(),
          prisma.run.count(),
          prisma.property.count(),
          prisma.dataset.count(),
          prisma.model.count(),
          prisma.prediction.count(),
          prisma.searchDocument.count(),
        ]);
      return { structures, runs, properties, datasets, models, predictions, searchDocuments };
    },
  };
}
