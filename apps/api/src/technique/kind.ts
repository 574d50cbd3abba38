import { builder } from '../builder.js';

export const TechniqueKind = builder.enumType('TechniqueKind', {
  description: 'Whether a technique computes or measures.',
  values: {
    COMPUTATION: { value: 'computation', description: 'Simulation, theory or data analysis.' },
    EXPERIMENT: { value: 'experiment', description: 'A measurement on a sample.' },
  } as const,
});
