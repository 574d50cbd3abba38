import type { Material, Phenomenon, Quantity, Technique } from '../entities.js';
import type { CypherRunner } from '../graph/graph-client.js';
import { allMaterials } from '../queries/materials.js';
import { allTechniques } from '../queries/techniques.js';
import { listPhenomena, listQuantities } from '../queries/vocabulary.js';

/** What a finding says something about. */
export interface FindingFact {
  slug: string;
  statement: string;
  materials: readonly string[];
  phenomena: readonly string[];
  /** Quantities it gives numbers for. */
  quantities: readonly string[];
}

/** All that the graph knows and the recommender weighs. */
export interface RecommendationFacts {
  techniques: readonly Technique[];
  quantities: readonly Quantity[];
  phenomena: readonly Phenomenon[];
  materials: readonly Material[];
  /** Findings by the technique they use. */
  findings: ReadonlyMap<string, readonly FindingFact[]>;
}

/** Five statements, whatever is asked. */
export async function recommendationFacts(graph: CypherRunner): Promise<RecommendationFacts> {
  return {
    techniques: await allTechniques(graph),
    quantities: await listQuantities(graph),
    phenomena: await listPhenomena(graph),
    materials: await allMaterials(graph),
    findings: await findingsByTechnique(graph),
  };
}

async function findingsByTechnique(graph: CypherRunner): Promise<Map<string, FindingFact[]>> {
  const rows = await graph.run(`
    MATCH (t:Technique)<-[:USES]-(n:Finding)
    RETURN t.slug AS technique, n.slug AS slug, n.statement AS statement,
      [(n)-[:CONCERNS]->(m:Material) | m.slug] AS materials,
      [(n)-[:SHOWS]->(p:Phenomenon) | p.slug] AS phenomena,
      [(n)-[:HAS_VALUE]->(:QuantityValue)-[:OF_QUANTITY]->(q:Quantity) | q.slug] AS quantities
    ORDER BY technique, slug`);
  const findings = new Map<string, FindingFact[]>();
  for (const row of rows) {
    const technique = String(row.technique);
    const fact = {
      slug: String(row.slug),
      statement: String(row.statement),
      materials: textsOf(row.materials),
      phenomena: textsOf(row.phenomena),
      quantities: textsOf(row.quantities),
    };
    findings.set(technique, [...(findings.get(technique) ?? []), fact]);
  }
  return findings;
}

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
