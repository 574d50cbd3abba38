import { describe, expect, it } from 'vitest';
import { formulaModel, garnet, predictingApi, prediction } from './predicting-api.js';

const { data, conductivity, barrier } = predictingApi();

describe('a conductivity', () => {
  it('is predicted from a formula, better from its cell, and best from a structure', async () => {
    const cell = { a: 13.134, b: 13.134, c: 12.663, spaceGroup: 142 };
    const structure = { material: 'lithium-iron-phosphate' };
    const [one, two, three] = [
      await conductivity(garnet),
      await conductivity({ ...garnet, cell }),
      await conductivity({ structure, mobileIon: 'Li' }),
    ];
    for (const [given, level] of [
      [one, 'formula'],
      [two, 'cell'],
      [three, 'structure'],
    ] as const) {
      expect(given).toMatchObject({
        __typename: 'Prediction',
        unit: 'S/cm',
        coverage: 0.9,
        model: { slug: `ionic-conductivity-${level}`, active: true },
      });
      expect(given.lower).toBeLessThan(given.value);
      expect(given.upper).toBeGreaterThan(given.value);
    }
    expect(one.domain.nearest[0].label).toContain('Li7La3Zr2O12');
  });

  it('rises with temperature, and says from where it was carried', async () => {
    const hot = await conductivity({ ...garnet, temperature: 500 });
    expect(hot.value).toBeGreaterThan((await conductivity(garnet)).value);
    expect(hot.warnings.join()).toMatch(/carried to 500 K/);
  });

  it('is told in the place of each of many, errors too', async () => {
    const { answers } = await data(
      `query ($inputs: [ConductivityInput!]!) { answers: predictConductivities(inputs: $inputs) { ${prediction} } }`,
      {
        inputs: [
          garnet,
          { ...garnet, coverage: 0 },
          { ...garnet, coverage: 1 },
          { ...garnet, temperature: 0 },
          { ...garnet, temperature: 1e5 },
          { ...garnet, formula: 'not a formula' },
          { ...garnet, formula: '' },
          { ...garnet, mobileIon: 'Na' },
          { ...garnet, mobileIon: 'lithium' },
          { mobileIon: 'Li' },
          { ...garnet, cell: { a: 0, b: 1, c: 1 } },
          { ...garnet, model: 'nothing' },
          { ...garnet, model: `${formulaModel}@9.9.9` },
          { structure: { cif: 'data_x' }, mobileIon: 'Li' },
          garnet,
        ],
      },
    );
    const fields = answers.map(({ path: at }: { path?: string[] }) => at?.slice(2).join('.') ?? 'predicted');
    expect(fields).toEqual([
      'predicted',
      ...[
        'coverage',
        'coverage',
        'temperature',
        'temperature',
        'formula',
        'formula',
        'mobileIon',
        'mobileIon',
      ],
      ...['formula', 'cell.a', 'model', 'model', 'structure.cif', 'predicted'],
    ]);
    expect(answers.map(({ __typename }: { __typename: string }) => __typename)).toEqual(
      expect.arrayContaining(['UnsupportedChemistryError', 'InvalidStructureError', 'InvalidParameterError']),
    );
    expect(answers.at(-1).id).toBe(answers[0].id);
    expect(answers[1].path.slice(0, 2)).toEqual(['inputs', '1']);
  });

  it('is told for many structures, prepared side by side, as for one', async () => {
    const structure = { material: 'lithium-iron-phosphate' };
    const inputs = Array.from({ length: 40 }, (_, index) => ({
      structure,
      mobileIon: index === 20 ? 'Na' : 'Li',
      coverage: 0.5 + index / 100,
    }));
    const { answers } = await data(
      `query ($inputs: [ConductivityInput!]!) { answers: predictConductivities(inputs: $inputs) { ${prediction} } }`,
      { inputs },
    );
    expect(answers[20]).toMatchObject({
      __typename: 'UnsupportedChemistryError',
      path: ['inputs', '20', 'mobileIon'],
    });
    const one = await conductivity({ structure, mobileIon: 'Li' });
    for (const [index, answer] of answers.entries()) {
      if (index !== 20) expect(answer).toMatchObject({ value: one.value, coverage: 0.5 + index / 100 });
    }
    const widths = answers.flatMap(({ lower, upper }: { lower?: number; upper?: number }) =>
      lower === undefined || upper === undefined ? [] : [upper / lower],
    );
    expect(widths).toEqual(widths.toSorted((a: number, b: number) => a - b));
  });

  it('is explained by what moved it there', async () => {
    const { answer: explained } = await data(
      `query ($input: ConductivityInput!) { answer: predictConductivity(input: $input) { ... on Prediction {
        value explainedFrom explanation { name amount unit inputs { name value typical } }
      } } }`,
      { input: garnet },
    );
    const amounts: number[] = explained.explanation.map(({ amount }: { amount: number }) => amount);
    const whole = amounts.reduce((sum, amount) => sum + amount, explained.explainedFrom);
    expect(whole).toBeCloseTo(Math.log10(explained.value), 3);
    expect(explained.explanation[0].unit).toBe('log10(S/cm)');
    expect(explained.explanation[0].inputs.length).toBeGreaterThan(0);
  });
});

describe('a barrier', () => {
  const structure = { material: 'lithium-iron-phosphate' };

  it.each([
    [{ hop: { from: [0, 0], to: [0, 0.5, 0] } }, 'hop.from'],
    [{ hop: { from: [0, 0, 0], to: [0, 0.5, 1e6] } }, 'hop.to'],
    [{ coverage: 1 }, 'coverage'],
    [{ mobileIon: 'Xx' }, 'mobileIon'],
    [{ model: formulaModel }, 'model'],
  ])('names the field at fault in %j', async (wrong, field) => {
    const input = { structure, mobileIon: 'Li', ...wrong };
    expect((await barrier(input)).path.join('.')).toBe(`input.${field}`);
  });
});

describe('the hops of a structure', () => {
  const hops = async (input: object) =>
    (
      await data(
        `query ($structure: StructureInput!, $mobileIon: String!, $ends: HopEnds, $first: Int) {
          answer: distinctHops(structure: $structure, mobileIon: $mobileIon, ends: $ends, first: $first) {
            __typename
            ... on DistinctHops { totalCount nodes { fromSite toSite from to length multiplicity fromEmpty toEmpty } }
            ... on UserError { message path }
          }
        }`,
        input,
      )
    ).answer;
  const structure = { material: 'lithium-iron-phosphate' };

  it('are told once each, and a barrier can be asked of each', async () => {
    const { totalCount, nodes } = await hops({ structure, mobileIon: 'Li', first: 1 });
    expect(totalCount).toBeGreaterThan(1);
    expect(nodes).toHaveLength(1);
    const [{ from, to }] = nodes;
    expect(await barrier({ structure, mobileIon: 'Li', hop: { from, to } })).toMatchObject({
      __typename: 'Prediction',
      model: { slug: 'migration-barrier' },
    });
  });

  it('lead to empty sites where that is asked for, with a barrier too', async () => {
    const named = await hops({ structure, mobileIon: 'Li' });
    for (const { fromEmpty, toEmpty } of named.nodes) expect([fromEmpty, toEmpty]).toEqual([false, false]);
    const { nodes } = await hops({ structure, mobileIon: 'Li', ends: 'EMPTY', first: 1 });
    const [{ from, to, ...hop }] = nodes;
    expect(hop).toMatchObject({ fromSite: 'Li1', toSite: 'empty site 1', fromEmpty: false, toEmpty: true });
    expect(await barrier({ structure, mobileIon: 'Li', hop: { from, to } })).toMatchObject({
      __typename: 'Prediction',
    });
  });

  it.each([
    [{ ends: 'EMPTY', mobileIon: 'He' }, 'InvalidParameterError', 'mobileIon'],
    [{ ends: 'EMPTY', mobileIon: 'Xx' }, 'InvalidParameterError', 'mobileIon'],
    [{ ends: 'EMPTY', structure: { cif: 'data_x' } }, 'InvalidStructureError', 'structure.cif'],
  ])('to empty sites are refused for %j', async (wrong, __typename, field) => {
    const refused = await hops({ structure, mobileIon: 'Li', ...wrong });
    expect(refused).toMatchObject({ __typename });
    expect(refused.path.join('.')).toBe(field);
  });

  it.each([
    [{ mobileIon: 'Na' }, 'mobileIon'],
    [{ mobileIon: 'Xx' }, 'mobileIon'],
    [{ first: 0 }, 'first'],
    [{ structure: { cif: 'data_x' } }, 'structure.cif'],
    [{ structure: { material: 'nothing' } }, 'structure.material'],
  ])('are refused for %j by the field', async (wrong, field) => {
    expect((await hops({ structure, mobileIon: 'Li', ...wrong })).path.join('.')).toBe(field);
  });
});
