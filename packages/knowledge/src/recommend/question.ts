import type { TechniqueKind } from '../entities.js';

/** What is asked of the recommender; at least one field must be given. Texts may be slugs or names. */
export interface TechniqueQuestion {
  text?: string | null | undefined;
  quantity?: string | null | undefined;
  phenomenon?: string | null | undefined;
  material?: string | null | undefined;
  minMetres?: number | null | undefined;
  maxMetres?: number | null | undefined;
  minSeconds?: number | null | undefined;
  maxSeconds?: number | null | undefined;
  kind?: TechniqueKind | null | undefined;
  operando?: boolean | null | undefined;
  nonDestructive?: boolean | null | undefined;
}

/** One criterion's part in a score. */
export interface RecommendationReason {
  criterion: string;
  /** 0 to 1. */
  score: number;
  /** Above 0. */
  weight: number;
  /** In plain words, with the numbers behind the score. */
  explanation: string;
}

export interface TechniqueRecommendation {
  /** Slug. */
  technique: string;
  /** 0 to 1: the weighted mean of the reasons. */
  score: number;
  reasons: RecommendationReason[];
  /** Slugs of the findings that support it. */
  findings: string[];
  /** Techniques that add to it, with the findings that show it. */
  complementedBy: { technique: string; reason: string; findings: string[] }[];
}
