import {
  recommendedRecords,
  recommendTechniques,
  type TechniqueQuestion,
  type TechniqueRecommendation,
} from '@interphase/knowledge';
import type { ApiContext } from '../context.js';
import { Finding } from '../finding/ref.js';
import { Technique } from '../technique/ref.js';

/** Recommendations; what they name is put before the operation's batches, as the recommender holds it already. */
export async function recommend(
  context: ApiContext,
  question: TechniqueQuestion,
  first: number | undefined,
): Promise<TechniqueRecommendation[]> {
  const recommendations = await recommendTechniques(context.graph, question, first);
  const { techniques, findings } = await recommendedRecords(context.graph);
  const techniqueBatch = Technique.getDataloader(context);
  const findingBatch = Finding.getDataloader(context);
  for (const { technique, findings: own, complementedBy } of recommendations) {
    for (const slug of [technique, ...complementedBy.map((link) => link.technique)]) {
      const record = techniques.get(slug);
      if (record !== undefined) techniqueBatch.prime(slug, record);
    }
    for (const slug of [...own, ...complementedBy.flatMap((link) => link.findings)]) {
      const record = findings.get(slug);
      if (record !== undefined) findingBatch.prime(slug, record);
    }
  }
  return recommendations;
}
