import {
  type LengthScale,
  lengthScaleRecord,
  type Phenomenon,
  phenomenonRecord,
  type Quantity,
  quantityRecord,
} from '../entities.js';
import type { CypherRunner } from '../graph/graph-client.js';
import { allRecords, type Noun, recordsBySlug } from './noun.js';

/** The short lists that everything else is described with: length scales, quantities and phenomena. */

const lengthScale: Noun<LengthScale> = {
  label: 'LengthScale',
  projection: '{.*}',
  record: lengthScaleRecord,
};

const quantity: Noun<Quantity> = {
  label: 'Quantity',
  projection: '{.*, techniques: [(n)<-[:MEASURES]-(t:Technique) | t.slug]}',
  record: quantityRecord,
};

const phenomenon: Noun<Phenomenon> = {
  label: 'Phenomenon',
  projection: '{.*, techniques: [(n)<-[:REVEALS]-(t:Technique) | t.slug]}',
  record: phenomenonRecord,
};

/** From the smallest to the largest. */
export async function listLengthScales(graph: CypherRunner): Promise<LengthScale[]> {
  const scales = await allRecords(graph, lengthScale);
  return scales.toSorted((a, b) => a.minMetres - b.minMetres || a.maxMetres - b.maxMetres);
}

export const lengthScalesBySlug = (
  graph: CypherRunner,
  slugs: readonly string[],
): Promise<Map<string, LengthScale>> => recordsBySlug(graph, lengthScale, slugs);

/** Sorted by slug. */
export const listQuantities = (graph: CypherRunner): Promise<Quantity[]> => allRecords(graph, quantity);

export const quantitiesBySlug = (
  graph: CypherRunner,
  slugs: readonly string[],
): Promise<Map<string, Quantity>> => recordsBySlug(graph, quantity, slugs);

/** Sorted by slug. */
export const listPhenomena = (graph: CypherRunner): Promise<Phenomenon[]> => allRecords(graph, phenomenon);

export const phenomenaBySlug = (
  graph: CypherRunner,
  slugs: readonly string[],
): Promise<Map<string, Phenomenon>> => recordsBySlug(graph, phenomenon, slugs);
