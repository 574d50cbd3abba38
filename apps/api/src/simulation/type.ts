import type { ArtifactRecord } from '@interphase/store';
import { builder } from '../builder.js';
import { propertiesOfRun } from '../computed-property/batches.js';
import { ComputedProperty } from '../computed-property/ref.js';
import { Material } from '../material/ref.js';
import { Structure } from '../structure/ref.js';
import { artifactsOfRun } from './batches.js';
import { RunStatus, SimulationMethod, simulationMethod } from './method.js';
import { PartialResult, partialOfRun } from './partial.js';
import { SimulationRun } from './ref.js';

const RunArtifact = builder.objectRef<ArtifactRecord>('RunArtifact').implement({
  description: 'A curve, network or grid of a run.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called, unique within the run.' }),
    description: t.exposeString('description', { description: 'What `data` holds: keys, shapes and units.' }),
    data: t.field({ type: 'JSONObject', description: 'The artifact itself.', resolve: ({ data }) => data }),
  }),
});

SimulationRun.implement({
  description: 'One simulation: what went in, where it stands, what came out. Equal input is one run.',
  fields: (t) => ({
    method: t.field({
      type: SimulationMethod,
      description: 'How it computes.',
      resolve: (run) => simulationMethod.parse(run.method),
    }),
    engineVersion: t.exposeString('engineVersion', {
      description: 'Version of the engine; it changes whenever results may change.',
    }),
    parameters: t.field({
      type: 'JSONObject',
      description: 'Every parameter, defaults included.',
      resolve: (run) => run.parameters,
    }),
    inputHash: t.exposeString('inputHash', {
      description: 'SHA-256 of method, engine version, structure and parameters.',
    }),
    material: t.field({
      type: Material,
      nullable: true,
      description: 'The material computed; null for a structure that was submitted by itself.',
      resolve: (run) => run.materialSlug,
    }),
    structure: t.field({
      type: Structure,
      nullable: true,
      description: 'The structure computed; null for a method that takes none.',
      resolve: (run) => run.structureId,
    }),
    status: t.field({ type: RunStatus, description: 'Where it stands.', resolve: (run) => run.status }),
    progress: t.exposeFloat('progress', { description: 'Finished share, 0 to 1.' }),
    message: t.exposeString('message', {
      nullable: true,
      description: 'What it is doing, or why it failed; null when there is nothing to say.',
    }),
    queuedAt: t.field({
      type: 'DateTime',
      description: 'When it was submitted.',
      resolve: (run) => run.queuedAt,
    }),
    startedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When a worker took it up; null while it waits.',
      resolve: (run) => run.startedAt,
    }),
    finishedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it ended; null until then.',
      resolve: (run) => run.finishedAt,
    }),
    properties: t.field({
      type: [ComputedProperty],
      description: 'The numbers it computed.',
      resolve: (run, _args, context) => propertiesOfRun(context, run.id, {}),
    }),
    artifacts: t.field({
      type: [RunArtifact],
      args: {
        names: t.arg.stringList({ description: 'Only those of these names; left out, all of them.' }),
      },
      description: 'Its curves, networks and grids.',
      resolve: (run, { names }, context) => artifactsOfRun(context, run.id, { names: names ?? null }),
    }),
    partial: t.field({
      type: PartialResult,
      nullable: true,
      description:
        'What the finished parts say while the rest is computed; null for a run that has ended, or whose method has no parts.',
      resolve: (run, _args, context) => partialOfRun(context, run.id, {}),
    }),
    warnings: t.exposeStringList('warnings', { description: 'What to know before trusting the results.' }),
  }),
});
