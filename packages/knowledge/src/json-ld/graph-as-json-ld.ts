import type { CypherRunner } from '../graph/graph-client.js';
import { allFindings } from '../queries/findings.js';
import { allMaterials } from '../queries/materials.js';
import { allPublications } from '../queries/publications.js';
import { allTechniques } from '../queries/techniques.js';
import { listLengthScales, listPhenomena, listQuantities } from '../queries/vocabulary.js';
import { jsonLdContext } from './context.js';
import {
  findingEntry,
  type JsonLdEntry,
  lengthScaleEntry,
  materialEntry,
  phenomenonEntry,
  publicationEntry,
  quantityEntry,
  techniqueEntry,
} from './entries.js';

/** A JSON-LD 1.1 document. */
export interface JsonLdDocument {
  readonly '@context': typeof jsonLdContext;
  readonly '@graph': readonly JsonLdEntry[];
}

/** The whole graph as linked data: every entity, its claims and their sources. */
export async function graphAsJsonLd(graph: CypherRunner): Promise<JsonLdDocument> {
  const entries = [
    ...(await listLengthScales(graph)).map(lengthScaleEntry),
    ...(await listQuantities(graph)).map(quantityEntry),
    ...(await listPhenomena(graph)).map(phenomenonEntry),
    ...(await allTechniques(graph)).map(techniqueEntry),
    ...(await allMaterials(graph)).map(materialEntry),
    ...(await allPublications(graph)).map(publicationEntry),
    ...(await allFindings(graph)).map(findingEntry),
  ];
  return { '@context': jsonLdContext, '@graph': entries };
}
