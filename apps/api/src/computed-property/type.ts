import { Material } from '../material/ref.js';
import { Condition } from '../quantity/condition.js';
import { Quantity } from '../quantity/ref.js';
import { SimulationRun } from '../simulation/ref.js';
import { Structure } from '../structure/ref.js';
import { inUnit, unitArgument } from '../units/in-unit.js';
import { ComputedProperty } from './ref.js';

ComputedProperty.implement({
  description: 'A number that a run computed.',
  fields: (t) => ({
    material: t.field({
      type: Material,
      nullable: true,
      description: 'The material it is of; null for a structure that was submitted by itself.',
      resolve: (property) => property.materialSlug,
    }),
    structure: t.field({
      type: Structure,
      nullable: true,
      description: 'The structure it was computed from; null for a method that takes none.',
      resolve: (property) => property.structureId,
    }),
    run: t.field({
      type: SimulationRun,
      description: 'The run that computed it, with every parameter.',
      resolve: (property) => property.runId,
    }),
    quantity: t.field({
      type: Quantity,
      description: 'What it is.',
      resolve: (property) => property.quantity,
    }),
    value: t.float({
      args: { unit: t.arg.string({ description: unitArgument }) },
      description: 'The number, in `unit` unless another is asked for.',
      resolve: (property, { unit }) => inUnit(property.value, property.unit, unit),
    }),
    uncertainty: t.float({
      nullable: true,
      args: { unit: t.arg.string({ description: unitArgument }) },
      description: 'One standard error, or the stated numerical error; null when not estimated.',
      resolve: (property, { unit }) => inUnit(property.uncertainty, property.unit, unit),
    }),
    unit: t.exposeString('unit', { description: 'Unit it was computed in.' }),
    conditions: t.field({
      type: [Condition],
      description: 'What it holds under, e.g. the number of dimensions.',
      resolve: (property) => property.conditions,
    }),
  }),
});
