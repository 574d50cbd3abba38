import type { Material, Technique } from '../entities.js';
import type { FindingFact } from './facts.js';

/** What is known of one technique when it is judged. */
export interface Candidate {
  technique: Technique;
  findings: readonly FindingFact[];
}

/** Names for explanations, and which materials belong together. */
export interface Context {
  nameOf(slug: string): string;
  materials: ReadonlyMap<string, Material>;
}
