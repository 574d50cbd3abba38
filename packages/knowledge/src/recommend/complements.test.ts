import { describe, expect, it } from 'vitest';
import type { Technique } from '../entities.js';
import { sampleFacts, sampleFinding, sampleTechnique } from './facts.fixture.js';
import { buildKnowledge } from './knowledge.js';
import type { TechniqueQuestion } from './question.js';
import { resolveQuestion } from './resolve-question.js';
import { scoreTechniques } from './score-techniques.js';

const findings = [sampleFinding('seen', { techniques: ['large'], phenomena: ['percolation'] })];

function best(question: TechniqueQuestion, techniques: Technique[]) {
  const knowledge = buildKnowledge(sampleFacts({ techniques, findings }));
  return scoreTechniques(resolveQuestion(question, knowledge), knowledge, 1)[0];
}

const small = sampleTechnique({
  slug: 'small',
  name: 'Small probe',
  measures: ['migration-barrier'],
  minMetres: 1e-10,
  maxMetres: 1e-9,
  limitations: ['Slow', 'Sees no percolation of channels', 'Dear', 'Rare'],
});
const large = sampleTechnique({
  slug: 'large',
  name: 'Large probe',
  reveals: ['percolation'],
  minMetres: 1e-6,
  maxMetres: 1e-2,
});
const question = { quantity: 'migration-barrier', phenomenon: 'percolation', maxMetres: 1e-8 };

describe('what a technique cannot tell', () => {
  it('is what of the question it misses, then its limitations in the words of the question', () => {
    expect(best(question, [small])?.cannotTell).toEqual([
      'It is not known to reveal percolation.',
      'Slow.',
      'Sees no percolation of channels.',
      'Dear.',
    ]);
    expect(best({ ...question, text: 'do channels percolate' }, [small])?.cannotTell[1]).toBe(
      'Sees no percolation of channels.',
    );
  });

  it('is nothing where all is met and no limitation is known', () => {
    const perfect = { ...small, limitations: [] };
    expect(best({ quantity: 'migration-barrier' }, [perfect])?.cannotTell).toEqual([]);
  });
});

describe('what complements a technique', () => {
  it('is what fills the part that it leaves open, with the findings for that part', () => {
    expect(best(question, [small, large])?.complementedBy).toEqual([
      {
        technique: 'large',
        reason: 'It fills what small probe leaves open: it shows what is to be seen.',
        findings: ['seen'],
      },
    ]);
  });

  it('is first a linked technique that also fills it, then other links, then set-ups that join it', () => {
    const linked = {
      ...small,
      complements: [
        { technique: 'plain', reason: 'Adds something', findings: [] },
        { technique: 'large', reason: 'Sees more', findings: ['seen'] },
      ],
    };
    const both = sampleTechnique({ slug: 'both', name: 'Both probes', combines: ['small', 'large'] });
    const plain = sampleTechnique({ slug: 'plain', name: 'Plain probe' });
    expect(best(question, [linked, large, plain, both])?.complementedBy).toEqual([
      { technique: 'large', reason: 'Sees more. Here it also shows what is to be seen.', findings: ['seen'] },
      { technique: 'plain', reason: 'Adds something', findings: [] },
      { technique: 'both', reason: 'It joins small probe with large probe on one sample.', findings: [] },
    ]);
  });

  it('is nothing where nothing is open and nothing is linked', () => {
    expect(best({ quantity: 'migration-barrier' }, [small, large])?.complementedBy).toEqual([]);
  });
});
