import type { Page } from '@interphase/core';
import {
  type FindingFilter,
  findingsOfLengthScales,
  findingsOfMaterials,
  findingsOfPhenomena,
  findingsOfPublications,
  findingsOfTechniques,
} from '@interphase/knowledge';
import { batch } from '../batch.js';

/** Which findings of an owner, and which page of them. */
interface FindingsArguments {
  readonly filter?: FindingFilter | null | undefined;
  readonly page: Page;
}

type FindingsOfOwners = typeof findingsOfTechniques;

const byOwner = (findingsOf: FindingsOfOwners) =>
  batch((context, slugs, { filter, page }: FindingsArguments) =>
    findingsOf(context.graph, slugs, filter ?? {}, page),
  );

export const findingsOfTechnique = byOwner(findingsOfTechniques);
export const findingsOfMaterial = byOwner(findingsOfMaterials);
export const findingsOfPhenomenon = byOwner(findingsOfPhenomena);
export const findingsOfLengthScale = byOwner(findingsOfLengthScales);
export const findingsOfPublication = byOwner(findingsOfPublications);
