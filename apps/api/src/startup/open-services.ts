import { type GraphClient, openGraph } from '@interphase/knowledge';
import { createSimulationPool } from '@interphase/simulation';
import { openStore } from '@interphase/store';
import { createChainService } from '../chain/chain-service.js';
import type { ApiConfiguration } from '../configuration.js';
import type { Services } from '../context.js';
import type { FaultLog } from '../errors/mask-errors.js';
import { createHopFinder } from '../hop/hop-finder.js';
import { openModelShelf } from '../model/model-shelf.js';
import { createPredictionKeeper } from '../prediction/prediction-keeper.js';
import { createPreparationPool } from '../prediction/preparation-pool.js';
import { createSimulationService } from '../simulation/simulation-service.js';
import { syncModels } from './sync-models.js';

/** The services, and how to close what is on disk beneath them once the simulations are closed. */
export interface OpenServices {
  readonly services: Services;
  closeStores(): Promise<void>;
}

/** Opens both stores, brings their schemas up to date, and makes the engines and models ready. */
export async function openServices(configuration: ApiConfiguration, log: FaultLog): Promise<OpenServices> {
  const { storeFolder, databaseUrl, neo4j, sourceFolder, runs } = configuration;
  const models = await openModelShelf(sourceFolder);
  const store = await openStore({ folder: storeFolder, databaseUrl });
  let graph: GraphClient;
  try {
    graph = await openGraph({ folder: storeFolder, ...neo4j });
  } catch (error) {
    await store.close();
    throw error;
  }
  const simulations = createSimulationService(store, createSimulationPool(runs), log);
  const chains = createChainService(store, simulations, log);
  const preparation = createPreparationPool();
  const hops = createHopFinder();
  const sync = () => syncModels(store, models, sourceFolder);
  let last = Promise.resolve();
  /** One after another: each looks at the folder only once it is its turn. */
  const rememberModels = () => {
    last = last.then(sync, sync);
    return last;
  };
  const predictions = createPredictionKeeper(store.predictions, log, rememberModels);
  return {
    services: { graph, store, simulations, chains, models, rememberModels, preparation, hops, predictions },
    async closeStores() {
      await preparation.close();
      await hops.close();
      await predictions.close();
      await graph.close();
      await store.close();
    },
  };
}
