import type { TechniqueKind } from '../entities.js';
import type { RecommendationFacts } from './facts.js';
import { contentWords, mentionedTerms, resolveTerm, type Term } from './match-terms.js';
import { checkQuestion, type TechniqueQuestion } from './question.js';
import type { Window } from './window-overlap.js';

/** A question with every name replaced by the slug it stands for; null is not asked. */
export interface ResolvedQuestion {
  text: ResolvedText | null;
  quantity: string | null;
  phenomenon: string | null;
  material: string | null;
  /** Metres. */
  length: Window | null;
  /** Seconds. */
  time: Window | null;
  kind: TechniqueKind | null;
  operando: boolean | null;
  nonDestructive: boolean | null;
}

/** What was recognised in free text. */
export interface ResolvedText {
  techniques: string[];
  quantities: string[];
  phenomena: string[];
  materials: string[];
  words: string[];
}

/** @throws ParameterError when nothing is asked, a window runs backwards, or a name is not known */
export function resolveQuestion(question: TechniqueQuestion, facts: RecommendationFacts): ResolvedQuestion {
  const asked = checkQuestion(question);
  const quantities = facts.quantities.map(({ slug, name }): Term => ({ slug, names: [name] }));
  const phenomena = facts.phenomena.map(({ slug, name }): Term => ({ slug, names: [name] }));
  const materials = facts.materials.map(
    ({ slug, name, formula, aliases }): Term => ({
      slug,
      names: [name, ...(formula === null ? [] : [formula]), ...aliases],
    }),
  );
  const techniques = facts.techniques.map(
    ({ slug, name, abbreviation, aliases }): Term => ({
      slug,
      names: [name, ...(abbreviation === null ? [] : [abbreviation]), ...aliases],
    }),
  );
  const one = (text: string | null | undefined, terms: readonly Term[], field: string): string | null =>
    text == null ? null : resolveTerm(text, terms, field);
  return {
    text:
      asked.text == null
        ? null
        : {
            techniques: mentionedTerms(asked.text, techniques),
            quantities: mentionedTerms(asked.text, quantities),
            phenomena: mentionedTerms(asked.text, phenomena),
            materials: mentionedTerms(asked.text, materials),
            words: contentWords(asked.text),
          },
    quantity: one(asked.quantity, quantities, 'quantity'),
    phenomenon: one(asked.phenomenon, phenomena, 'phenomenon'),
    material: one(asked.material, materials, 'material'),
    length: windowOf(asked.minMetres, asked.maxMetres),
    time: windowOf(asked.minSeconds, asked.maxSeconds),
    kind: asked.kind ?? null,
    operando: asked.operando ?? null,
    nonDestructive: asked.nonDestructive ?? null,
  };
}

const windowOf = (lower: number | null | undefined, upper: number | null | undefined): Window | null =>
  lower == null && upper == null ? null : { lower: lower ?? null, upper: upper ?? null };
