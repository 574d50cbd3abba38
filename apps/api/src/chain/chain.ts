import {
  type AnyChainStep,
  type Chain as ChainRecord,
  describeParameters,
  type ParameterDescription,
} from '@interphase/simulation';
import { builder } from '../builder.js';
import { Material } from '../material/ref.js';
import { SimulationMethod } from '../simulation/method.js';

const ChainParameter = builder.objectRef<ParameterDescription>('ChainParameter').implement({
  description: 'What can be set of a chain.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Key within the `parameters` of a chain run.' }),
    kind: t.exposeString('kind', {
      description:
        'number, integer, boolean, string, list or object; of a list the bounds are those of its members.',
    }),
    default: t.string({
      nullable: true,
      description: 'What is taken when it is left out, as JSON; null where there is nothing.',
      resolve: (parameter) => (parameter.default === undefined ? null : JSON.stringify(parameter.default)),
    }),
    minimum: t.float({
      nullable: true,
      description: 'Smallest number that is taken.',
      resolve: ({ minimum }) => minimum ?? null,
    }),
    maximum: t.float({
      nullable: true,
      description: 'Largest number that is taken.',
      resolve: ({ maximum }) => maximum ?? null,
    }),
    unit: t.string({ nullable: true, description: 'Its unit.', resolve: ({ unit }) => unit ?? null }),
    choices: t.stringList({
      description: 'The words that are taken; empty for one that takes no words.',
      resolve: ({ choices }) => [...(choices ?? [])],
    }),
  }),
});

const ChainStep = builder.objectRef<AnyChainStep>('ChainStep').implement({
  description: 'One scale of a chain, or a rule that leads from one to the next.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Key within the chain.' }),
    title: t.exposeString('title', { description: 'What it is.' }),
    why: t.exposeString('why', { description: 'What it is for.' }),
    method: t.field({
      type: SimulationMethod,
      nullable: true,
      description: 'How it computes; null for a rule, which needs no run.',
      resolve: ({ method }) => method,
    }),
  }),
});

export const Chain = builder.objectRef<ChainRecord<unknown>>('Chain').implement({
  description:
    'Simulations in a row, from a structure to a particle or the bulk, each with what the last one found.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Stable, readable key.' }),
    name: t.exposeString('name', { description: 'What people call it.' }),
    description: t.exposeString('description', { description: 'What it gives, from what.' }),
    version: t.exposeString('version', { description: 'Changes whenever its results may change.' }),
    material: t.field({
      type: Material,
      nullable: true,
      description: 'The material whose structure it starts from unless another is given.',
      resolve: ({ material }) => material,
    }),
    parameters: t.field({
      type: [ChainParameter],
      description: 'What can be set.',
      resolve: (chain) => describeParameters(chain),
    }),
    steps: t.field({
      type: [ChainStep],
      description: 'Its steps in their order.',
      resolve: ({ steps }) => [...steps],
    }),
  }),
});
