import { brandWithType } from '@pothos/core';
import { builder } from '../builder.js';
import { ComputedProperty } from '../computed-property/ref.js';
import type { ApiContext } from '../context.js';
import { Finding } from '../finding/ref.js';
import { Material } from '../material/ref.js';
import { Prediction } from '../prediction/ref.js';
import { Condition } from '../quantity/condition.js';
import { Quantity } from '../quantity/ref.js';
import { Technique } from '../technique/ref.js';
import { inUnit, unitArgument } from '../units/in-unit.js';
import { computedEntries } from './computed.js';
import type { Entry } from './entry.js';
import { predictedEntries } from './predicted.js';
import { reportedEntries } from './reported.js';
import { verdict } from './verdict.js';

/** A quantity of a material from every side. */
interface TriangulationRecord {
  readonly material: string;
  readonly quantity: string;
  readonly entries: readonly Entry[];
  readonly verdict: string;
}

const EvidenceSource = builder.enumType('EvidenceSource', {
  description: 'Where a number comes from.',
  values: {
    REPORTED: { description: 'A finding of the literature.' },
    SIMULATED: { description: 'A run of ours.' },
    IMPORTED: { description: 'A calculation that was taken over.' },
    PREDICTED: { description: 'A model.' },
  } as const,
});

const origins = { Finding, ComputedProperty, Prediction } as const;

async function originOf(context: ApiContext, { type, key }: Entry['origin']) {
  const ref = origins[type];
  const record = await ref.getDataloader(context).load(key);
  brandWithType(record, ref);
  return record;
}

const TriangulationEntry = builder.objectRef<Entry>('TriangulationEntry').implement({
  description: 'One number for a quantity of a material.',
  fields: (t) => ({
    source: t.field({
      type: EvidenceSource,
      description: 'Where it comes from.',
      resolve: ({ source }) => source,
    }),
    technique: t.field({
      type: Technique,
      nullable: true,
      description: 'The technique it was found with; null where none is named, or several are.',
      resolve: ({ technique }) => technique,
    }),
    value: t.float({
      nullable: true,
      args: { unit: t.arg.string({ description: unitArgument }) },
      description: 'The number, in `unit` unless another is asked for; null for a range or a bound.',
      resolve: (entry, { unit }) => inUnit(entry.value, entry.unit, unit),
    }),
    lower: t.float({
      nullable: true,
      args: { unit: t.arg.string({ description: unitArgument }) },
      description:
        'Lower end of its range or interval, in `unit` unless another is asked for; null for none.',
      resolve: (entry, { unit }) => inUnit(entry.lower, entry.unit, unit),
    }),
    upper: t.float({
      nullable: true,
      args: { unit: t.arg.string({ description: unitArgument }) },
      description:
        'Upper end of its range or interval, in `unit` unless another is asked for; null for none.',
      resolve: (entry, { unit }) => inUnit(entry.upper, entry.unit, unit),
    }),
    unit: t.exposeString('unit', { description: 'The unit it is given in.' }),
    conditions: t.field({
      type: [Condition],
      description: 'What it holds under.',
      resolve: ({ conditions }) => [...conditions],
    }),
    origin: t.field({
      type: builder.nodeInterfaceRef(),
      description: 'The finding, the computed property or the prediction it can be traced to.',
      resolve: ({ origin }, _args, context) => originOf(context, origin),
    }),
    label: t.exposeString('label', { description: 'What it is, in words.' }),
  }),
});

const Triangulation = builder.objectRef<TriangulationRecord>('Triangulation').implement({
  description: 'One quantity of one material from every side.',
  fields: (t) => ({
    material: t.field({
      type: Material,
      description: 'The material.',
      resolve: ({ material }) => material,
    }),
    quantity: t.field({
      type: Quantity,
      description: 'The quantity.',
      resolve: ({ quantity }) => quantity,
    }),
    entries: t.field({
      type: [TriangulationEntry],
      description: 'What is reported, simulated, imported and predicted, in this order.',
      resolve: ({ entries }) => [...entries],
    }),
    verdict: t.exposeString('verdict', {
      description: 'Whether the sources agree within their uncertainties, in one sentence.',
    }),
  }),
});

builder.queryField('triangulate', (t) =>
  t.field({
    type: Triangulation,
    nullable: true,
    args: {
      material: t.arg.string({ required: true, description: 'Slug of the material.' }),
      quantity: t.arg.string({ required: true, description: 'Slug of the quantity.' }),
    },
    description:
      'One quantity of one material from every side: reported findings, own simulations, imported calculations, model predictions. Null when there is no such material or quantity.',
    resolve: async (_root, args, context) => {
      const [material, quantity] = await Promise.all([
        Material.getDataloader(context).load(args.material),
        Quantity.getDataloader(context).load(args.quantity),
      ]);
      if (!material || !quantity) return null;
      const [reported, computed, predicted] = await Promise.all([
        reportedEntries(context, material.slug, quantity.slug),
        computedEntries(context, material.slug, quantity.slug),
        predictedEntries(context, material, quantity.slug),
      ]);
      const entries = [
        ...reported,
        ...computed.filter(({ source }) => source === 'SIMULATED'),
        ...computed.filter(({ source }) => source === 'IMPORTED'),
        ...predicted,
      ];
      return {
        material: material.slug,
        quantity: quantity.slug,
        entries,
        verdict: verdict(entries, quantity.unit),
      };
    },
  }),
);
