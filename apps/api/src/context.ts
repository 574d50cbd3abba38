import type { GraphClient } from '@interphase/knowledge';
import type { Store } from '@interphase/store';
import type { ChainService } from './chain/chain-service.js';
import type { HopFinder } from './hop/hop-finder.js';
import type { ModelShelf } from './model/model-shelf.js';
import type { PredictionKeeper } from './prediction/prediction-keeper.js';
import type { PreparationPool } from './prediction/preparation-pool.js';
import type { SimulationService } from './simulation/simulation-service.js';

/** What lives as long as the server does. */
export interface Services {
  /** What people claim. */
  readonly graph: GraphClient;
  /** What programs computed. */
  readonly store: Store;
  /** Where runs are submitted, cancelled and followed. */
  readonly simulations: SimulationService;
  /** Where chains of runs are started and cancelled. */
  readonly chains: ChainService;
  /** The models that predict. */
  readonly models: ModelShelf;
  /** Makes the store know what has come to the models folder since: versions, and the datasets behind them. */
  readonly rememberModels: () => Promise<void>;
  /** Threads that prepare what many predictions are asked for. */
  readonly preparation: PreparationPool;
  /** Threads that find the hops to empty sites. */
  readonly hops: HopFinder;
  /** What they have predicted. */
  readonly predictions: PredictionKeeper;
}

/** Who asks. */
export interface Caller {
  /** Whether the request carried the token that only those have who may read the data folder. */
  readonly admin: boolean;
}

/** What one operation sees: the services, and by its identity the operation's own batches. */
export type ApiContext = Services & Caller & { [key: PropertyKey]: unknown };

/** A context for one operation. */
export const createContext = (services: Services, caller: Caller = { admin: false }): ApiContext => ({
  ...services,
  ...caller,
});
