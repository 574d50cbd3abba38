import { describe, expect, it } from 'vitest';
import { apiForTests } from './api-support.js';

const { data } = apiForTests();

describe('triangulation', () => {
  it('puts what is reported, simulated and predicted side by side', async () => {
    const { triangulate } = await data(`{
      triangulate(material: "lithium-iron-phosphate", quantity: "migration-barrier") {
        verdict material { slug } quantity { slug }
        entries { source label value lower upper unit technique { slug } origin { __typename id } conditions { name value } }
      }
    }`);
    expect(triangulate).toMatchObject({
      material: { slug: 'lithium-iron-phosphate' },
      quantity: { slug: 'migration-barrier' },
      verdict: expect.stringMatching(/\.$/),
    });
    const reported = triangulate.entries.filter(({ source }: { source: string }) => source === 'REPORTED');
    expect(reported.length).toBeGreaterThan(0);
    expect(reported[0].origin.__typename).toBe('Finding');
    expect(
      await data('{ triangulate(material: "nothing", quantity: "migration-barrier") { verdict } }'),
    ).toEqual({
      triangulate: null,
    });
  });

  it('traces a prediction to what can be fetched again', async () => {
    const { triangulate } = await data(`{
      triangulate(material: "lithium-yttrium-chloride", quantity: "ionic-conductivity") {
        entries { source origin { __typename id } }
      }
    }`);
    const predicted = triangulate.entries.find(({ source }: { source: string }) => source === 'PREDICTED');
    expect(predicted.origin.__typename).toBe('Prediction');
    const { node } = await data(
      'query ($id: ID!) { node(id: $id) { ... on Prediction { material { slug } } } }',
      {
        id: predicted.origin.id,
      },
    );
    expect(node).toEqual({ material: { slug: 'lithium-yttrium-chloride' } });
  });
});
