import type { WorkflowQuestion } from '../../generated/graphql';

/** The question that an address asks; null when it names no quantity, without which there is none. */
export function workflowQuestion(parameters: Readonly<Record<string, string>>): WorkflowQuestion | null {
  const { quantity, fromLengthScale, toLengthScale, start, material } = parameters;
  if (!quantity) return null;
  return {
    quantity,
    ...(fromLengthScale && { fromLengthScale }),
    ...(toLengthScale && { toLengthScale }),
    ...(start && { start }),
    ...(material && { material }),
  };
}

/** Questions to begin with, as the address asks them. */
export const EXAMPLES: readonly (readonly [words: string, question: WorkflowQuestion])[] = [
  [
    'What bridges DFT and particle size in olivines',
    {
      quantity: 'unblocked-fraction',
      start: 'density-functional-theory',
      toLengthScale: 'meso',
      material: 'lithium-iron-phosphate',
    },
  ],
  [
    'From quantum data to nanosecond dynamics',
    {
      quantity: 'diffusivity',
      start: 'density-functional-theory',
      fromLengthScale: 'atomic',
      toLengthScale: 'nano',
    },
  ],
  [
    'From finite elements to a learned surrogate',
    { quantity: 'mechanical-stress', start: 'finite-element-method' },
  ],
  [
    'From hop barriers to diffusion in NASICON',
    { quantity: 'diffusivity', start: 'nudged-elastic-band', material: 'nasicon-na-zr-si-p' },
  ],
];
