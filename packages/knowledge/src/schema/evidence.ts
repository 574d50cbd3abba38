import type { FindingEntry } from './finding.js';
import type { LengthScaleEntry } from './length-scale.js';
import type { MaterialEntry } from './material.js';
import type { PhenomenonEntry } from './phenomenon.js';
import type { PublicationEntry } from './publication.js';
import type { QuantityEntry } from './quantity.js';
import type { TechniqueEntry } from './technique.js';

/** The reference list of a review: which publication stands under which number. */
export interface ReferenceList {
  /** The review's publication. */
  readonly review: string;
  readonly references: readonly { readonly number: number; readonly publication: string }[];
}

/** A checked body of evidence: every reference in it resolves. */
export interface Evidence {
  readonly lengthScales: readonly LengthScaleEntry[];
  readonly quantities: readonly QuantityEntry[];
  readonly phenomena: readonly PhenomenonEntry[];
  readonly techniques: readonly TechniqueEntry[];
  /** `elements` is always filled: as given, or as read from the formula. */
  readonly materials: readonly (MaterialEntry & { elements: string[] })[];
  readonly publications: readonly PublicationEntry[];
  readonly findings: readonly FindingEntry[];
  /** Of the reviews that say what they hold, by review. */
  readonly referenceLists: readonly ReferenceList[];
}
