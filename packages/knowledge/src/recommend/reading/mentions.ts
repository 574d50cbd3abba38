import { sameProportions } from '@interphase/core';
import type { Material } from '../../entities.js';
import type { Knowledge } from '../knowledge.js';
import { type FormulaWord, formulaOf } from './formulas.js';
import { type Asked, mentionsIn, type Names } from './terms.js';
import { flatText, type Word } from './words.js';

/** Things of the evidence that a text mentions. */
export interface Mentions {
  techniques: Asked[];
  /** Techniques that it mentions in order to go beyond them. */
  besides: Asked[];
  quantities: Asked[];
  phenomena: Asked[];
  materials: Asked[];
}

/**
 * What a text mentions may be an aside or the example rather than the point, so that it says less than what is given
 * in a field; a structure family says less than a material, and a role in the cell less than a family.
 */
const weightOf = { subject: 0.5, material: 0.5, family: 0.3, role: 0.15 } as const;

/** A formula with the same elements in other amounts may stand for a variant. */
const sameElementsFit = 0.7;

export function readMentions(text: string, words: readonly Word[], knowledge: Knowledge): Mentions {
  const { names, lexicon } = knowledge;
  const named = (list: Names, leastFit?: number): Asked[] => mentionsIn(words, list, lexicon, leastFit);
  const techniques = named(names.techniques, leastTechniqueFit);
  const flat = flatText(text).toLowerCase();
  const isBeside = ({ words: written }: Asked): boolean => setAside(written.toLowerCase(), flat);
  return {
    techniques: techniques.filter((asked) => !isBeside(asked)),
    besides: techniques.filter(isBeside),
    quantities: lighter(named(names.quantities), weightOf.subject),
    phenomena: lighter(named(names.phenomena), weightOf.subject),
    materials: readMaterials(words, knowledge),
  };
}

const lighter = (asked: readonly Asked[], share: number): Asked[] =>
  asked.map((one) => ({ ...one, weight: share * one.weight }));

/** Names of techniques are long and share their words, so that parts of them say little. */
const leastTechniqueFit = 0.65;

/** Whether a text names something as what it does not want, or wants more than. */
function setAside(written: string, flat: string): boolean {
  const name = written.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const before = String.raw`(?:instead of|rather than|other than|besides?|beyond|apart from|unlike|alternatives? to|in addition to|complement(?:s|ing|ary)?(?: to)?|add(?:s|ed)? to|replac\w*|better than)(?:\s\S+)?`;
  const after = String.raw`(?:\s\S+)?\s(?:can'?t|can ?not|hardly|do(?:es)? not|doesn'?t|don'?t|misses|fails|is blind|looks like)`;
  return new RegExp(String.raw`\b${before}\s${name}\b|\b${name}${after}\b|\bin ${name}, is\b`).test(flat);
}

/** Materials by formula and by name, then the classes of materials that are named. */
export function readMaterials(words: readonly Word[], { names, lexicon, facts }: Knowledge): Asked[] {
  const byFormula = words.flatMap((word): Asked[] => {
    if (word.formula === null) return [];
    const meanings = meaningsOfFormula(word.formula, facts.materials);
    return meanings.size === 0
      ? []
      : [{ words: word.written, meanings, weight: weightOf.material * Math.max(...meanings.values()) }];
  });
  const read = new Set(byFormula.map((asked) => asked.words));
  const byName = mentionsIn(words, names.materials, lexicon).filter((asked) => !read.has(asked.words));
  const classesIn = (
    list: Names,
    weight: number,
    has: (material: Material, slug: string) => boolean,
  ): Asked[] =>
    mentionsIn(words, list, lexicon).map((asked) => ({
      words: asked.words,
      meanings: new Map(
        facts.materials
          .filter((material) => [...asked.meanings.keys()].some((slug) => has(material, slug)))
          .map(({ slug }) => [slug, 1]),
      ),
      weight,
    }));
  const certain = new Set(byName.filter(({ weight }) => weight === 1).map((asked) => asked.words));
  return [
    ...byFormula,
    ...lighter(byName, weightOf.material),
    ...classesIn(names.families, weightOf.family, (material, slug) => material.structureFamily === slug),
    ...classesIn(names.roles, weightOf.role, ({ roles }, slug) => roles.some((role) => role === slug)),
  ].filter((asked, index) => index < byFormula.length + byName.length || !certain.has(asked.words));
}

function meaningsOfFormula(asked: FormulaWord, materials: readonly Material[]): Map<string, number> {
  const meanings = new Map<string, number>();
  const elements = asked.elements.toSorted().join(' ');
  for (const { slug, formula, elements: own } of materials) {
    if (formula === null || own.toSorted().join(' ') !== elements) continue;
    const other = formulaOf(flatText(formula))?.composition ?? null;
    const same =
      asked.composition === null || other === null
        ? formula.replace(/\s/g, '').toLowerCase() === asked.key
        : sameProportions(asked.composition, other);
    meanings.set(slug, same ? 1 : sameElementsFit);
  }
  return [...meanings.values()].includes(1)
    ? new Map([...meanings].filter(([, fit]) => fit === 1))
    : meanings;
}
