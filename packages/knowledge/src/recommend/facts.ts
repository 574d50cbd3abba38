import type { Finding, LengthScale, Material, Phenomenon, Quantity, Technique } from '../entities.js';
import type { CypherRunner } from '../graph/graph-client.js';
import { allFindings } from '../queries/findings.js';
import { allMaterials } from '../queries/materials.js';
import { allTechniques } from '../queries/techniques.js';
import { listLengthScales, listPhenomena, listQuantities } from '../queries/vocabulary.js';

/** All that the graph knows and the recommender weighs. */
export interface RecommendationFacts {
  techniques: readonly Technique[];
  quantities: readonly Quantity[];
  phenomena: readonly Phenomenon[];
  materials: readonly Material[];
  lengthScales: readonly LengthScale[];
  findings: readonly Finding[];
}

/** Six statements, whatever is asked. */
export async function recommendationFacts(graph: CypherRunner): Promise<RecommendationFacts> {
  return {
    techniques: await allTechniques(graph),
    quantities: await listQuantities(graph),
    phenomena: await listPhenomena(graph),
    materials: await allMaterials(graph),
    lengthScales: await listLengthScales(graph),
    findings: await allFindings(graph),
  };
}
