import { describe, expect, it } from 'vitest';
import type { Finding, Technique } from '../../entities.js';
import { sampleFacts, sampleFinding, sampleMaterial, sampleTechnique } from '../facts.fixture.js';
import type { RecommendationFacts } from '../facts.js';
import { buildKnowledge } from '../knowledge.js';
import type { Criterion, TechniqueQuestion } from '../question.js';
import { resolveQuestion } from '../resolve-question.js';
import { scoreTechniques } from '../score-techniques.js';

/** The reason that one technique gets for one criterion. */
function reason(
  criterion: Criterion,
  question: TechniqueQuestion,
  technique: Partial<Technique>,
  findings: readonly Finding[] = [],
  own: Partial<RecommendationFacts> = {},
) {
  const facts = sampleFacts({ techniques: [sampleTechnique(technique)], findings, ...own });
  const knowledge = buildKnowledge(facts);
  const [first] = scoreTechniques(resolveQuestion(question, knowledge), knowledge, 1);
  return first?.reasons.find((one) => one.criterion === criterion);
}

describe('quantity and phenomenon', () => {
  it('count in full what the entry claims, and in part what only a finding shows', () => {
    const question = { quantity: 'migration-barrier', kind: 'computation' as const };
    const shown = [sampleFinding('a', { quantities: ['migration-barrier'] })];
    expect(reason('quantity', question, { measures: ['migration-barrier'] })).toMatchObject({
      score: 1,
      explanation: 'It gives the migration barrier, though no finding here shows it.',
    });
    expect(reason('quantity', question, {}, shown)).toMatchObject({
      score: 0.7,
      explanation: 'Its entry does not list the migration barrier, but there are numbers in “a”.',
    });
    expect(
      reason('phenomenon', { phenomenon: 'percolation' }, { reveals: ['percolation'] }, [
        sampleFinding('b', { phenomena: ['percolation'] }),
      ]),
    ).toMatchObject({ score: 1, explanation: 'It reveals percolation, as in “b”.' });
  });
});

describe('material', () => {
  const materials = [
    sampleMaterial('parent', { structureFamily: 'olivine', roles: ['cathode'] }),
    sampleMaterial('variant', { variantOf: 'parent' }),
    sampleMaterial('cousin', { structureFamily: 'olivine' }),
    sampleMaterial('stranger', { structureFamily: 'spinel' }),
  ];
  const scoreFor = (material: string, about: string[][]) =>
    reason(
      'material',
      { material, quantity: 'migration-barrier' },
      { measures: ['migration-barrier'] },
      about.map((slugs, index) => sampleFinding(`f-${index}`, { materials: slugs })),
      { materials },
    )?.score ?? Number.NaN;

  it('halves the doubt with each finding about it', () => {
    expect(scoreFor('parent', [['parent']])).toBe(0.5);
    expect(scoreFor('parent', [['parent'], ['parent']])).toBe(0.75);
  });

  it('counts a variant in part, the same family less, anything else not', () => {
    const [variant, cousin, stranger] = [['variant'], ['cousin'], ['stranger']].map((about) =>
      scoreFor('parent', [about]),
    );
    expect(variant).toBeGreaterThan(cousin ?? 1);
    expect(cousin).toBeGreaterThan(0);
    expect(stranger).toBe(0);
  });

  it('never takes relatives for the thing itself', () => {
    expect(
      scoreFor(
        'parent',
        Array.from({ length: 50 }, () => ['variant']),
      ),
    ).toBeLessThanOrEqual(0.5);
  });

  it('is found by family and by role', () => {
    expect(scoreFor('olivine', [['cousin']])).toBe(0.5);
    expect(scoreFor('cathode', [['parent']])).toBe(0.5);
  });
});

describe('window', () => {
  it('says which range is asked for and which is there', () => {
    const technique = { minMetres: 1e-6, maxMetres: 1e-2, scaleCertainty: 'inferred' as const };
    expect(reason('length', { minMetres: 1e-3 }, technique)).toMatchObject({
      score: 1,
      explanation:
        'It works from 1 µm to 10 mm (inferred by the curators), which takes in what is above 1 mm.',
    });
    expect(reason('length', { text: 'probe at 5 nm' }, technique)?.score).toBe(0);
  });
});

describe('evidence', () => {
  const question = { quantity: 'migration-barrier' };
  const scoreOf = (findings: Finding[]) =>
    reason('evidence', question, { measures: ['migration-barrier'] }, findings)?.score ?? Number.NaN;
  const quantities = ['migration-barrier'];

  it('grows with each finding that bears on the question, and with no other', () => {
    expect(scoreOf([])).toBe(0);
    expect(scoreOf([sampleFinding('a', { quantities })])).toBe(0.5);
    expect(scoreOf([sampleFinding('a', { quantities }), sampleFinding('b', { quantities })])).toBe(0.75);
    expect(scoreOf([sampleFinding('a')])).toBe(0);
  });

  it('counts what is inferred, and limitations, less', () => {
    const stated = scoreOf([sampleFinding('a', { quantities })]);
    expect(scoreOf([sampleFinding('a', { quantities, certainty: 'inferred' })])).toBeLessThan(stated);
    expect(scoreOf([sampleFinding('a', { quantities, type: 'limitation' })])).toBeLessThan(stated);
  });
});

describe('text', () => {
  it('names the words that occur and the finding that has them', () => {
    expect(
      reason('text', { text: 'ions in grain boundaries' }, { description: 'Sees boundaries of grains.' }, [
        sampleFinding('Boundaries slow ions', { statement: 'Ions are slow in grain boundaries.' }),
      ]),
    ).toMatchObject({
      explanation:
        'Its entry speaks of grain and boundaries. “Boundaries slow ions” speaks of ions, grain and boundaries.',
    });
  });
});
