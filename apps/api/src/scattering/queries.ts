import { builder } from '../builder.js';
import { compareScattering } from './compare.js';
import { ScatteringComparisonInput } from './input.js';
import { ScatteringComparisonResult } from './type.js';

builder.queryFields((t) => ({
  scatteringComparison: t.field({
    type: ScatteringComparisonResult,
    args: {
      input: t.arg({
        type: ScatteringComparisonInput,
        required: true,
        description: 'Structures and radiation.',
      }),
    },
    description:
      'Powder patterns and pair distribution functions of one to four structures on common axes, with their differences: what sets two states of charge apart. Computed at once; nothing is stored.',
    resolve: (_root, { input }, context) => compareScattering(context, input, ['input']),
  }),
}));
