import 'server-only';
import { cache } from 'react';
import { graphql } from '../../../generated';
import type { ModelQuery } from '../../../generated/graphql';
import { query } from '../../../lib/api/query';

export const modelDocument = graphql(`
  query Model($slug: String!) {
    model(slug: $slug) {
      slug
      name
      version
      active
      fault
      level
      learner
      description
      inputGroups { name inputs }
      mobileIons
      trainedAt
      parameters
      seed
      backend
      codeVersion
      command
      sha256
      limitations
      unit
      judgedUnit
      quantity { slug name unit }
      dataset { slug name rows source license }
      datasetSha256
      auxiliaryDataset { slug name rows source license }
      auxiliaryDatasetSha256
      splits { name description folds }
      metrics { split name unit value baseline baselineName medianBaseline rows groups }
      calibration { claimed observed }
      parity { label domain truth predicted }
      residuals { split domain rows groups mae bias baseline }
      learningCurve { fraction rows mae }
      versions {
        slug
        version
        active
        fault
        trainedAt
        sha256
        datasetSha256
        metrics { split name unit value }
        calibration { claimed observed }
      }
      history { version at why }
    }
  }
`);

export type Model = NonNullable<ModelQuery['model']>;

/** A model by its slug, or one version of it by `slug@version`; null when there is none. */
export const loadModel = cache(async (slug: string) => (await query(modelDocument, { slug })).model ?? null);

/** Whether errors are stated in decades of the quantity. */
export const inDecades = ({ judgedUnit }: Pick<Model, 'judgedUnit'>): boolean =>
  judgedUnit?.startsWith('log10') ?? false;
