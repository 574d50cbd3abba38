import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeParameters } from './describe-parameters.js';
import { ionName, oxidationStates, within } from './parameter-kinds.js';

const nothing = {
  default: undefined,
  minimum: undefined,
  maximum: undefined,
  unit: undefined,
  choices: undefined,
};

describe('describeParameters', () => {
  it('tells kind, default, range and unit of each', () => {
    const parameters = z.strictObject({
      mobileIon: ionName,
      resolution: within(0.05, 0.5, 'angstrom').default(0.2),
      temperatures: z
        .array(within(1, 3000, 'K'))
        .min(1)
        .default([300]),
      images: z.int().min(3).max(51).default(7),
      radiation: z.enum(['X_RAY', 'NEUTRON']).default('X_RAY'),
      seed: z.int().optional(),
      oxidationStates,
    });
    expect(describeParameters({ parameters })).toEqual([
      { ...nothing, name: 'mobileIon', kind: 'string', required: true },
      {
        ...nothing,
        name: 'resolution',
        kind: 'number',
        required: false,
        default: 0.2,
        minimum: 0.05,
        maximum: 0.5,
        unit: 'angstrom',
      },
      {
        ...nothing,
        name: 'temperatures',
        kind: 'list',
        required: false,
        default: [300],
        minimum: 1,
        maximum: 3000,
        unit: 'K',
      },
      { ...nothing, name: 'images', kind: 'integer', required: false, default: 7, minimum: 3, maximum: 51 },
      {
        ...nothing,
        name: 'radiation',
        kind: 'string',
        required: false,
        default: 'X_RAY',
        choices: ['X_RAY', 'NEUTRON'],
      },
      { ...nothing, name: 'seed', kind: 'integer', required: false },
      { ...nothing, name: 'oxidationStates', kind: 'object', required: false },
    ]);
  });
});
