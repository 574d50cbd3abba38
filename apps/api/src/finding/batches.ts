import type { Page } from '@interphase/core';
import {
  type FindingFilter,
  findingFacetsOf,
  findingsOfLengthScales,
  findingsOfMaterials,
  findingsOfPhenomena,
  findingsOfPublications,
  findingsOfQuantities,
  findingsOfTechniques,
} from '@interphase/knowledge';
import { batch } from '../batch.js';
import type { ApiContext } from '../context.js';
import { faceted } from '../facet/faceted.js';

type Filter = FindingFilter | null | undefined;

/** Which findings of an owner, and which page of them. */
interface FindingsArguments {
  readonly filter?: Filter;
  readonly page: Page;
}

type FindingsOfOwners = typeof findingsOfTechniques;
type Owner = Parameters<typeof findingFacetsOf>[1];

function byOwner(owner: Owner, findingsOf: FindingsOfOwners) {
  const findings = batch((context, slugs, { filter, page }: FindingsArguments) =>
    findingsOf(context.graph, slugs, filter ?? {}, page),
  );
  const facets = batch((context, slugs, { filter }: { filter: Filter }) =>
    findingFacetsOf(context.graph, owner, slugs, filter ?? {}),
  );
  return (context: ApiContext, slug: string, args: FindingsArguments) =>
    faceted(findings(context, slug, args), () => facets(context, slug, { filter: args.filter }));
}

export const findingsOfTechnique = byOwner('technique', findingsOfTechniques);
export const findingsOfMaterial = byOwner('material', findingsOfMaterials);
export const findingsOfPhenomenon = byOwner('phenomenon', findingsOfPhenomena);
export const findingsOfQuantity = byOwner('quantity', findingsOfQuantities);
export const findingsOfLengthScale = byOwner('lengthScale', findingsOfLengthScales);
export const findingsOfPublication = byOwner('publication', findingsOfPublications);
