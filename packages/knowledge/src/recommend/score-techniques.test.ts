import { ParameterError } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Technique } from '../entities.js';
import { sampleFacts, sampleFinding, sampleTechnique } from './facts.fixture.js';
import type { RecommendationFacts } from './facts.js';
import { buildKnowledge } from './knowledge.js';
import type { TechniqueQuestion } from './question.js';
import { resolveQuestion } from './resolve-question.js';
import { scoreTechniques, weightedMean } from './score-techniques.js';

const quantities = ['migration-barrier', 'ionic-conductivity'];
const phenomena = ['lithium-diffusion', 'percolation'];
const materials = ['lithium-iron-phosphate', 'lithium-phosphate'];

const bare = sampleTechnique();

const factsOf = (techniques: Technique[], findings: readonly Finding[] = []): RecommendationFacts =>
  sampleFacts({ techniques, findings });

const ask = (question: TechniqueQuestion, facts: RecommendationFacts) => {
  const knowledge = buildKnowledge(facts);
  return scoreTechniques(resolveQuestion(question, knowledge), knowledge, 10);
};

const fact = sampleFinding;

const decade = fc.integer({ min: -12, max: 2 });
const range = fc
  .tuple(decade, fc.integer({ min: 0, max: 5 }))
  .map(([from, width]) => ({ lower: 10 ** from, upper: 10 ** (from + width) }));

const anyTechnique = fc
  .record({
    kind: fc.constantFrom('computation' as const, 'experiment' as const),
    measures: fc.subarray(quantities),
    reveals: fc.subarray(phenomena),
    operando: fc.constantFrom(true, false, null),
    destructive: fc.constantFrom(true, false, null),
    length: fc.option(range),
  })
  .map(
    ({ length, ...own }): Technique => ({
      ...bare,
      ...own,
      minMetres: length?.lower ?? null,
      maxMetres: length?.upper ?? null,
      scaleCertainty: length === null ? null : 'inferred',
    }),
  );

const anyFindings = fc.array(
  fc.record({
    materials: fc.subarray(materials),
    phenomena: fc.subarray(phenomena),
    quantities: fc.subarray(quantities),
  }),
  { maxLength: 4 },
);

const anyQuestion = fc
  .record({
    text: fc.option(
      fc.constantFrom('migration barrier of lithium phosphate', 'probe', 'what limits percolation?'),
    ),
    quantity: fc.option(fc.constantFrom(...quantities)),
    phenomenon: fc.option(fc.constantFrom(...phenomena)),
    material: fc.option(fc.constantFrom(...materials)),
    window: fc.option(range),
    kind: fc.option(fc.constantFrom('computation' as const, 'experiment' as const)),
    operando: fc.option(fc.boolean()),
    nonDestructive: fc.option(fc.boolean()),
  })
  .map(
    ({ window, ...question }): TechniqueQuestion => ({
      ...question,
      minMetres: window?.lower,
      maxMetres: window?.upper,
    }),
  )
  .filter((question) => Object.values(question).some((value) => value != null));

describe('scoring', () => {
  it('keeps every score within 0 and 1, and makes it the weighted mean of the reasons', () => {
    fc.assert(
      fc.property(anyTechnique, anyFindings, anyQuestion, (technique, findings, question) => {
        const facts = factsOf(
          [technique],
          findings.map((about, i) => fact(`finding-${i}`, about)),
        );
        for (const { score, reasons } of ask(question, facts)) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(reasons.length).toBeGreaterThan(0);
          for (const reason of reasons) {
            expect(reason.score).toBeGreaterThanOrEqual(0);
            expect(reason.score).toBeLessThanOrEqual(1);
            expect(reason.weight).toBeGreaterThan(0);
            expect(reason.explanation).toMatch(/\.$/);
          }
          const weight = reasons.reduce((sum, reason) => sum + reason.weight, 0);
          const sum = reasons.reduce((total, reason) => total + reason.weight * reason.score, 0);
          expect(score).toBeCloseTo(sum / weight, 12);
        }
      }),
    );
  });

  it('never falls when a technique is given what is asked for', () => {
    fc.assert(
      fc.property(
        anyTechnique,
        anyFindings,
        anyQuestion,
        fc.constantFrom('measures', 'reveals', 'finding'),
        (technique, findings, question, gift) => {
          // How well a text fits is relative to the best text there is, which a gift may change.
          fc.pre(question.text == null);
          const facts = findings.map((about, i) => fact(`finding-${i}`, about));
          const better: Technique = {
            ...technique,
            measures: gift === 'measures' ? quantities : technique.measures,
            reveals: gift === 'reveals' ? phenomena : technique.reveals,
          };
          const more =
            gift === 'finding' ? [...facts, fact('more', { materials, phenomena, quantities })] : facts;
          const before = ask(question, factsOf([technique], facts))[0]?.score ?? 0;
          const after = ask(question, factsOf([better], more))[0]?.score ?? 0;
          expect(after).toBeGreaterThanOrEqual(before - 1e-12);
        },
      ),
    );
  });

  it('takes any text, and answers it the same way every time', () => {
    const facts = factsOf([{ ...bare, measures: quantities }], [fact('a', { quantities })]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        fc.pre(text.trim() !== '');
        expect(ask({ text }, facts)).toEqual(ask({ text }, facts));
      }),
    );
  });

  it('does not depend on the order of techniques', () => {
    const techniques = ['a', 'b', 'c'].map(
      (slug, i): Technique => ({ ...bare, slug, measures: quantities.slice(0, i) }),
    );
    const question = { quantity: 'ionic-conductivity', text: 'looks' };
    expect(ask(question, factsOf(techniques.toReversed()))).toEqual(ask(question, factsOf(techniques)));
  });

  it('of nothing is 0', () => {
    expect(weightedMean([])).toBe(0);
  });
});

describe('a recommendation', () => {
  it('leaves out what is known to be of the wrong kind and what meets nothing of the subject', () => {
    const experiment: Technique = { ...bare, slug: 'experiment', kind: 'experiment', measures: quantities };
    const unrelated: Technique = { ...bare, slug: 'unrelated' };
    const fitting: Technique = { ...bare, slug: 'fitting', measures: quantities };
    const found = ask(
      { quantity: 'migration-barrier', kind: 'computation' },
      factsOf([experiment, unrelated, fitting]),
    );
    expect(found.map(({ technique }) => technique)).toEqual(['fitting']);
  });

  it('leaves out what destroys the sample or cannot run operando, but only where that is known', () => {
    const technique = (slug: string, operando: boolean | null, destructive: boolean | null): Technique => ({
      ...bare,
      slug,
      kind: 'experiment',
      operando,
      destructive,
    });
    const facts = factsOf([
      technique('yes', true, false),
      technique('no', false, true),
      technique('unknown', null, null),
    ]);
    expect(ask({ operando: true }, facts).map(({ technique: slug }) => slug)).toEqual(['yes']);
    expect(
      ask({ operando: true, nonDestructive: true, kind: 'experiment' }, facts).map(
        ({ technique: slug, score }) => [slug, score],
      ),
    ).toEqual([
      ['yes', 1],
      ['unknown', 1 / 3],
    ]);
  });

  it('says in numbers why, and lists the findings that fit best first', () => {
    const technique: Technique = {
      ...bare,
      measures: ['migration-barrier'],
      minMetres: 1e-10,
      maxMetres: 1e-8,
      scaleCertainty: 'stated',
    };
    const [found] = ask(
      { quantity: 'migration-barrier', material: 'lithium-iron-phosphate', minMetres: 1e-9, maxMetres: 1e-7 },
      factsOf(
        [technique],
        [
          fact('b-number', { quantities: ['migration-barrier'] }),
          fact('a-other', { phenomena: ['percolation'] }),
          fact('c-both', { quantities: ['migration-barrier'], materials: ['lithium-iron-phosphate'] }),
        ],
      ),
    );
    expect(found?.findings).toEqual(['c-both', 'b-number']);
    expect(found?.reasons.map(({ explanation }) => explanation)).toEqual([
      'It gives the migration barrier, with numbers in “b-number” and “c-both”.',
      'One finding by it is about lithium iron phosphate, such as “c-both”.',
      'It works from 0.1 nm to 10 nm (stated by a source), which covers 50 % of 1 nm to 100 nm.',
      '“c-both” and “b-number” bear on this.',
    ]);
  });

  it('names what complements it, whichever of the two says so', () => {
    const a: Technique = {
      ...bare,
      slug: 'a',
      measures: quantities,
      complements: [{ technique: 'b', reason: 'Own.', findings: [] }],
    };
    const b: Technique = { ...bare, slug: 'b' };
    const c: Technique = {
      ...bare,
      slug: 'c',
      complements: [{ technique: 'a', reason: 'Other.', findings: ['f'] }],
    };
    const [found] = ask({ quantity: 'migration-barrier' }, factsOf([a, b, c]));
    expect(found?.complementedBy).toEqual([
      { technique: 'b', reason: 'Own.', findings: [] },
      {
        technique: 'c',
        reason: 'The two go together; its own entry says of probe: “Other.”',
        findings: ['f'],
      },
    ]);
  });

  it('puts a technique that the text names first', () => {
    const named: Technique = {
      ...bare,
      slug: 'nudged-elastic-band',
      name: 'Nudged elastic band',
      abbreviation: 'NEB',
    };
    const other: Technique = { ...bare, slug: 'other', measures: ['migration-barrier'] };
    const found = ask({ text: 'What barriers does NEB give?' }, factsOf([other, named]));
    expect(found.map(({ technique }) => technique)).toEqual(['nudged-elastic-band', 'other']);
    expect(found[0]?.reasons[0]).toMatchObject({
      criterion: 'technique',
      score: 1,
      explanation: 'The question names it.',
    });
  });
});

describe('a question', () => {
  it.each<[TechniqueQuestion, string[], RegExp]>([
    [{}, [], /Nothing is asked/],
    [{ text: null, kind: undefined }, [], /at least one of text, quantity/],
    [{ text: '  ' }, ['text'], /is empty/],
    [{ text: 'x'.repeat(2001) }, ['text'], /longer than 2000/],
    [{ minMetres: -1 }, ['minMetres'], /above 0/],
    [{ minMetres: 1e-6, maxMetres: 1e-9 }, ['maxMetres'], /below minMetres/],
    [{ maxSeconds: Number.NaN }, ['maxSeconds'], /./],
    [{ quantity: 'sunshine' }, ['quantity'], /No quantity is called `sunshine`/],
  ])('%j is refused', (question, path, message) => {
    const facts = factsOf([bare]);
    const refusal = (() => {
      try {
        return ask(question, facts);
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(ParameterError);
    expect(refusal).toMatchObject({ path, message: expect.stringMatching(message) });
  });
});
