import { cache } from 'react';
import { graphql } from '../../../generated';
import type { PublishedFigureQuery } from '../../../generated/graphql';
import { query } from '../../../lib/api/query';

export const figureDocument = graphql(`
  query PublishedFigure($slug: String!) {
    publishedFigure(slug: $slug) {
      slug
      title
      figure
      doi
      publication { slug name title }
      findings { ...FindingEntry }
      quantity { slug name }
      x { name unit logarithmic }
      y { name unit logarithmic }
      series { label how points { x y error } }
      simulation
      run {
        id
        method
        engineVersion
        parameters
        inputHash
        status
        progress
        message
        startedAt
        warnings
        properties { ...ComputedValue }
        artifacts { name description data }
        partial { finished parts artifacts { name description data } }
      }
    }
  }
`);

/** A published figure with the run beside it. */
export type PublishedFigure = NonNullable<PublishedFigureQuery['publishedFigure']>;

/** The figure of this slug; null when there is none. */
export const loadFigure = cache(
  async (slug: string): Promise<PublishedFigure | null> =>
    (await query(figureDocument, { slug })).publishedFigure ?? null,
);

/** What a run gives so far: all of it once it has ended. */
export const artifactsSoFar = ({ run }: PublishedFigure) =>
  run?.status === 'SUCCEEDED' ? run.artifacts : (run?.partial?.artifacts ?? []);
