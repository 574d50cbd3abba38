import { describe, expect, it } from 'vitest';
import { sampleFacts, sampleMaterial, sampleTechnique } from './facts.fixture.js';
import { buildKnowledge } from './knowledge.js';
import { resolveQuestion } from './resolve-question.js';
import { understoodOf } from './understood.js';

const knowledge = buildKnowledge(
  sampleFacts({
    techniques: [
      sampleTechnique({ slug: 'nudged-elastic-band', name: 'Nudged elastic band', abbreviation: 'NEB' }),
    ],
    materials: [
      sampleMaterial('lithium-iron-phosphate', {
        name: 'Lithium iron phosphate',
        formula: 'LiFePO4',
        elements: ['Li', 'Fe', 'P', 'O'],
      }),
      sampleMaterial('lithium-cobalt-oxide', { formula: 'LiCoO2', elements: ['Li', 'Co', 'O'] }),
    ],
  }),
);
const understood = (text: string) => understoodOf(resolveQuestion({ text }, knowledge), knowledge);

describe('a question as it is understood', () => {
  it('holds what was read and from which words', () => {
    expect(understood('Migraton barriers in LiFe(PO₄), 2–3 nm, without opening the cell?')).toMatchObject({
      quantities: ['migration-barrier'],
      materials: ['lithium-iron-phosphate'],
      minMetres: 2e-9,
      maxMetres: 3e-9,
      minSeconds: null,
      nonDestructive: true,
      operando: null,
      readings: [
        { field: 'quantity', words: 'Migraton barriers', meaning: 'migration barrier' },
        { field: 'material', words: 'LiFe(PO4)', meaning: 'lithium iron phosphate' },
        { field: 'length', words: '2-3 nm', meaning: '2 nm to 3 nm' },
        { field: 'nonDestructive', words: 'without opening', meaning: 'non-destructive' },
      ],
    });
  });

  it('takes a formula with variables for the material of the same elements', () => {
    expect(understood('LixCoO2').materials).toEqual(['lithium-cobalt-oxide']);
  });

  it('keeps apart what the question wants to go beyond', () => {
    expect(understood('instead of NEB')).toMatchObject({ techniques: [], besides: ['nudged-elastic-band'] });
    expect(understood('NEB')).toMatchObject({ techniques: ['nudged-elastic-band'], besides: [] });
  });

  it('reads ions of metals with their charge as a question of oxidation states', () => {
    expect(understood('V4+ beside V5+').words).toContain('oxidation');
    expect(understood('Li+ hops').words).not.toContain('oxidation');
  });
});
