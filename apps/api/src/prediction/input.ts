import { builder } from '../builder.js';
import { StructureInput } from '../structure/input.js';

/** Share of truths that an interval holds unless another is asked for. */
export const defaultCoverage = 0.9;

export const MigrationBarrierInput = builder.inputType('MigrationBarrierInput', {
  description:
    'A structure whose migration barrier is to be predicted: the lowest at which the ion percolates.',
  fields: (t) => ({
    structure: t.field({
      type: StructureInput,
      required: true,
      description: 'The host with its mobile ions.',
    }),
    mobileIon: t.string({ required: true, description: 'The ion that moves, e.g. Li or Li1+.' }),
    coverage: t.float({
      defaultValue: defaultCoverage,
      description: 'Share of truths that the interval shall hold, 0.5 to 0.99.',
    }),
    model: t.string({ description: 'Slug of the model; left out, the one for this quantity.' }),
  }),
});

export type MigrationBarrierRequest = typeof MigrationBarrierInput.$inferInput;
