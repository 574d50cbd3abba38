import type { CypherRunner } from '../graph/graph-client.js';

/** What a finding says of a step that uses its technique. */
export interface StepFinding {
  slug: string;
  materials: readonly string[];
  /** Quantities it gives numbers for. */
  quantities: readonly string[];
  /** Length scales it holds at. */
  lengthScales: readonly string[];
}

/** What is known of the techniques of some chains. */
export interface StepFacts {
  names: ReadonlyMap<string, string>;
  /** Length scales that each technique is listed for. */
  lengthScales: ReadonlyMap<string, readonly string[]>;
  /** Findings by technique, by slug. */
  findings: ReadonlyMap<string, readonly StepFinding[]>;
  /** Variants of the material that is asked about, what it is a variant of, and the other variants of that. */
  relatives: ReadonlySet<string>;
}

/** Two statements, and one for the relatives of a material. */
export async function stepFacts(
  graph: CypherRunner,
  techniques: readonly string[],
  material: string | null,
): Promise<StepFacts> {
  const rows = await graph.run(
    `UNWIND $techniques AS slug MATCH (t:Technique {slug: slug})
     RETURN slug, t.name AS name, [(t)-[:WORKS_AT]->(s:LengthScale) | s.slug] AS lengthScales`,
    { techniques },
  );
  return {
    names: new Map(rows.map((row) => [String(row.slug), String(row.name)])),
    lengthScales: new Map(rows.map((row) => [String(row.slug), textsOf(row.lengthScales)])),
    findings: await findingsOf(graph, techniques),
    relatives: material === null ? new Set() : await relativesOf(graph, material),
  };
}

async function findingsOf(
  graph: CypherRunner,
  techniques: readonly string[],
): Promise<ReadonlyMap<string, readonly StepFinding[]>> {
  const rows = await graph.run(
    `UNWIND $techniques AS technique MATCH (t:Technique {slug: technique})<-[:USES]-(n:Finding)
     RETURN technique, n.slug AS slug,
       [(n)-[:CONCERNS]->(m:Material) | m.slug] AS materials,
       [(n)-[:GIVES]->(q:Quantity) | q.slug] AS quantities,
       [(n)-[:HOLDS_AT]->(s:LengthScale) | s.slug] AS lengthScales
     ORDER BY technique, slug`,
    { techniques },
  );
  const findings = new Map<string, StepFinding[]>(techniques.map((technique) => [technique, []]));
  for (const row of rows) {
    findings.get(String(row.technique))?.push({
      slug: String(row.slug),
      materials: textsOf(row.materials),
      quantities: textsOf(row.quantities),
      lengthScales: textsOf(row.lengthScales),
    });
  }
  return findings;
}

async function relativesOf(graph: CypherRunner, material: string): Promise<Set<string>> {
  const [row] = await graph.run(
    `MATCH (m:Material {slug: $material})
     RETURN [(m)-[:VARIANT_OF]->(o:Material) | o.slug] AS family,
       [(m)<-[:VARIANT_OF]-(v:Material) | v.slug] AS variants,
       [(m)-[:VARIANT_OF]->(:Material)<-[:VARIANT_OF]-(w:Material) | w.slug] AS siblings`,
    { material },
  );
  return new Set([...textsOf(row?.family), ...textsOf(row?.variants), ...textsOf(row?.siblings)]);
}

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
