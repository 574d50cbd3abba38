import { execute, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../schema.js';

const ask = async (query: string, variableValues: Record<string, unknown> = {}) =>
  execute({ schema, document: parse(query), variableValues, contextValue: {} });

describe('published figures', () => {
  it('are listed with their points and the run that reproduces them', async () => {
    const { data, errors } = await ask(
      '{ publishedFigures { slug doi simulation x { unit logarithmic } series { label how points { x y error } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data?.publishedFigures).toContainEqual(
      expect.objectContaining({
        slug: 'unblocked-capacity-of-olivine-channels',
        doi: null,
        x: { unit: 'nm', logarithmic: true },
        series: expect.arrayContaining([
          expect.objectContaining({
            label: '1 %',
            points: expect.arrayContaining([{ x: 100, y: 0.543, error: null }]),
          }),
        ]),
        simulation: expect.objectContaining({ antisiteBlocking: expect.anything() }),
      }),
    );
  });

  it('are found by their slug, or not', async () => {
    const query = 'query ($slug: String!) { publishedFigure(slug: $slug) { figure } }';
    expect(await ask(query, { slug: 'unblocked-capacity-of-olivine-channels' })).toEqual({
      data: { publishedFigure: { figure: '2b' } },
    });
    expect(await ask(query, { slug: 'none' })).toEqual({ data: { publishedFigure: null } });
  });
});
