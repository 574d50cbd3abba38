import { chains } from '@interphase/simulation';
import { builder } from '../builder.js';
import { keyOf } from '../global-id.js';
import { Chain } from './chain.js';
import { ChainRun, ChainRunConnection } from './ref.js';

builder.queryFields((t) => ({
  chains: t.field({
    type: [Chain],
    description: 'Every chain that can be run.',
    resolve: () => Object.values(chains),
  }),
  chainRun: t.field({
    type: ChainRun,
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'Id of the chain run.' }) },
    description: 'The chain run with this id; null when there is none.',
    resolve: (_root, { id }) => keyOf('ChainRun', id),
  }),
  chainRuns: t.connection(
    {
      type: ChainRun,
      args: { chain: t.arg.string({ description: 'Of this chain, by slug; of all when left out.' }) },
      description: 'Chain runs, the newest first.',
      resolve: (_root, { chain, ...page }, { store }) => store.chains.list({ chain }, page),
    },
    ChainRunConnection,
  ),
}));
