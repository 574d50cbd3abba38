import { parseParameters } from '../engine/parse-parameters.js';
import type { Chain, ChainState } from './chain.js';
import { nasiconChain } from './nasicon.js';
import { olivineChain } from './olivine.js';
import { rocksaltChain } from './rocksalt.js';

/** Every chain, by its slug. */
export const chains: Readonly<Record<string, Chain<unknown>>> = {
  [olivineChain.slug]: checked(olivineChain),
  [rocksaltChain.slug]: checked(rocksaltChain),
  [nasiconChain.slug]: checked(nasiconChain),
};

/** The same chain for callers that do not know its parameters: it parses them before every step. */
function checked<Parameters>(chain: Chain<Parameters>): Chain<unknown> {
  const parse = (state: ChainState<unknown>): ChainState<Parameters> => ({
    ...state,
    parameters: parseParameters(chain.parameters, state.parameters),
  });
  return {
    ...chain,
    steps: chain.steps.map((step) => ({
      ...step,
      plan: (state) => step.plan(parse(state)),
      conclude: (state, result) => step.conclude(parse(state), result),
    })),
  };
}
