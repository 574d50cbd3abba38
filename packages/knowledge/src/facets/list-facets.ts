import type { CypherRunner } from '../graph/graph-client.js';
import { type FindingFilter, findingOwners } from '../queries/findings.js';
import { type MaterialFilter, materialOwners } from '../queries/materials.js';
import { type PublicationFilter, publicationOwners } from '../queries/publications.js';
import { type TechniqueFilter, techniqueOwners } from '../queries/techniques.js';
import { checkWindows } from '../queries/windows.js';
import {
  facetedFindings,
  facetedMaterials,
  facetedPublications,
  facetedTechniques,
} from './faceted-lists.js';
import { type Facet, type Faceted, facetsByOwner, facetsOf } from './facets.js';

/**
 * Facets of the lists that take the same filter: `listTechniques`, `listMaterials`, `listFindings` and
 * `listPublications`; with `Of`, of the lists that belong to owners of one kind, by owner.
 */

/** @throws ParameterError when a window of the filter runs backwards */
export async function techniqueFacets(graph: CypherRunner, filter: TechniqueFilter = {}): Promise<Facet[]> {
  checkWindows(filter, ['filter']);
  return facetsOf(graph, facetedTechniques, filter);
}

export const materialFacets = (graph: CypherRunner, filter: MaterialFilter = {}): Promise<Facet[]> =>
  facetsOf(graph, facetedMaterials, filter);

export const findingFacets = (graph: CypherRunner, filter: FindingFilter = {}): Promise<Facet[]> =>
  facetsOf(graph, facetedFindings, filter);

export const publicationFacets = (graph: CypherRunner, filter: PublicationFilter = {}): Promise<Facet[]> =>
  facetsOf(graph, facetedPublications, filter);

type FacetsOfOwners<Filter, Owner> = (
  graph: CypherRunner,
  owner: Owner,
  slugs: readonly string[],
  filter?: Filter,
) => Promise<Map<string, Facet[]>>;

const byOwner =
  <Filter, Owner extends string>(
    faceted: Faceted<Filter>,
    patterns: Readonly<Record<Owner, string>>,
    everything: Filter,
  ): FacetsOfOwners<Filter, Owner> =>
  (graph, owner, slugs, filter = everything) =>
    facetsByOwner(graph, faceted, patterns[owner], slugs, filter);

export const techniqueFacetsOf = byOwner(facetedTechniques, techniqueOwners, {});
export const materialFacetsOf = byOwner(facetedMaterials, materialOwners, {});
export const findingFacetsOf = byOwner(facetedFindings, findingOwners, {});
export const publicationFacetsOf = byOwner(facetedPublications, publicationOwners, {});
