import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chain, chainOf, extend, type Handover } from './chains.js';
import type { ResolvedWorkflowQuestion } from './question.js';
import { scoreWorkflows } from './score-workflows.js';
import type { StepFacts, StepFinding } from './step-facts.js';

const question: ResolvedWorkflowQuestion = {
  quantity: 'conductivity',
  fromLengthScale: null,
  toLengthScale: null,
  start: null,
  material: null,
};

const finding = (slug: string, about: Partial<StepFinding> = {}): StepFinding => ({
  slug,
  materials: [],
  quantities: [],
  lengthScales: [],
  ...about,
});

const factsOf = (
  findings: Record<string, StepFinding[]>,
  lengthScales: Record<string, string[]> = {},
  relatives: string[] = [],
): StepFacts => ({
  names: new Map(Object.keys(findings).map((slug) => [slug, slug.toUpperCase()])),
  findings: new Map(Object.entries(findings)),
  lengthScales: new Map(Object.entries(lengthScales)),
  relatives: new Set(relatives),
});

/** A chain that hands over `barrier` from each technique to the next. */
function chain(...techniques: string[]): Chain {
  const [first = '', ...others] = techniques;
  return others.reduce<Chain>((grown, to) => {
    const from = grown.techniques.at(-1) ?? '';
    const longer = extend(grown, { from, to, quantity: 'barrier', reason: `${from} to ${to}` }, 'forward');
    if (longer === null) throw new Error('a chain visits each technique once');
    return longer;
  }, chainOf(first));
}

const names = (workflows: ReturnType<typeof scoreWorkflows>) =>
  workflows.map(({ steps }) => steps.map(({ technique }) => technique).join(' '));

describe('chains', () => {
  const handover: Handover = { from: 'a', to: 'b', quantity: 'barrier', reason: 'r' };

  it('grow at their end or before their start', () => {
    expect(extend(chainOf('a'), handover, 'forward')?.techniques).toEqual(['a', 'b']);
    expect(extend(chainOf('b'), handover, 'backward')).toEqual({
      techniques: ['a', 'b'],
      handovers: [handover],
    });
  });

  it('do not come back to a technique', () => {
    expect(extend(chain('b', 'a'), handover, 'forward')).toBeNull();
  });
});

describe('workflows', () => {
  it('say what each step receives and hands over', () => {
    const [workflow] = scoreWorkflows(question, [chain('a', 'b')], factsOf({ a: [], b: [] }));
    expect(workflow?.steps).toEqual([
      { technique: 'a', receives: null, handsOver: 'barrier', reason: 'a to b', findings: [] },
      {
        technique: 'b',
        receives: 'barrier',
        handsOver: 'conductivity',
        reason: 'Gives the quantity that is asked for.',
        findings: [],
      },
    ]);
  });

  it('list findings about the material first, then about its relatives, then with the quantity', () => {
    const facts = factsOf(
      {
        a: [
          finding('any'),
          finding('number', { quantities: ['conductivity'] }),
          finding('relative', { materials: ['variant'] }),
          finding('own', { materials: ['garnet'] }),
        ],
      },
      {},
      ['variant'],
    );
    const [workflow] = scoreWorkflows({ ...question, material: 'garnet' }, [chain('a')], facts);
    expect(workflow?.steps[0]?.findings).toEqual(['own', 'relative', 'number', 'any']);
  });

  it('come shortest first where the evidence is alike', () => {
    const facts = factsOf({ a: [finding('1')], b: [finding('2')], c: [finding('3')] });
    expect(
      names(scoreWorkflows(question, [chain('a', 'b', 'c'), chain('c'), chain('a', 'c')], facts)),
    ).toEqual(['c', 'a c', 'a b c']);
  });

  it('come best evidenced first where they are equally long, then by name', () => {
    const facts = factsOf({ a: [], b: [finding('1'), finding('2')], c: [], z: [finding('3')] });
    expect(
      names(scoreWorkflows(question, [chain('c', 'z'), chain('a', 'z'), chain('b', 'z')], facts)),
    ).toEqual(['b z', 'a z', 'c z']);
  });

  it('weigh what is known of the material, relatives by half', () => {
    const facts = factsOf(
      {
        own: [finding('1', { materials: ['m'] })],
        kin: [finding('2', { materials: ['v'] })],
        bare: [finding('3')],
      },
      {},
      ['v'],
    );
    const scored = scoreWorkflows(
      { ...question, material: 'm' },
      [chain('bare'), chain('kin'), chain('own')],
      facts,
    );
    expect(names(scored)).toEqual(['own', 'kin', 'bare']);
    const score = (index: number) =>
      scored[index]?.reasons.find(({ criterion }) => criterion === 'material')?.score;
    expect([score(0), score(1), score(2)]).toEqual([0.5, 1 - Math.SQRT1_2, 0]);
  });

  it('prefer a technique that is listed for the scale to one that findings show there', () => {
    const facts = factsOf(
      { listed: [finding('1')], shown: [finding('2', { lengthScales: ['particle'] })] },
      { listed: ['particle'], shown: [] },
    );
    const scored = scoreWorkflows(
      { ...question, toLengthScale: 'particle' },
      [chain('shown'), chain('listed')],
      facts,
    );
    expect(names(scored)).toEqual(['listed', 'shown']);
    expect(scored[1]?.reasons.at(-1)?.explanation).toBe(
      'SHOWN reaches the particle scale by what was found with it.',
    );
  });

  it('have scores between 0 and 1 that are the weighted means of their reasons', () => {
    const letters = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });
    fc.assert(
      fc.property(letters, fc.nat(6), (techniques, count) => {
        const findings = Array.from({ length: count }, (_, index) =>
          finding(`f${index}`, { materials: index % 2 === 0 ? ['m'] : ['v'] }),
        );
        const facts = factsOf(Object.fromEntries(techniques.map((slug) => [slug, findings])), {}, ['v']);
        const [workflow] = scoreWorkflows({ ...question, material: 'm' }, [chain(...techniques)], facts);
        if (workflow === undefined) throw new Error('every chain is scored');
        const weight = workflow.reasons.reduce((sum, reason) => sum + reason.weight, 0);
        const mean = workflow.reasons.reduce((sum, reason) => sum + reason.score * reason.weight, 0) / weight;
        expect(workflow.score).toBeCloseTo(mean, 12);
        for (const { score } of workflow.reasons) expect(score).toBeGreaterThanOrEqual(0);
        for (const { score } of workflow.reasons) expect(score).toBeLessThanOrEqual(1);
      }),
      { seed: 4 },
    );
  });
});
