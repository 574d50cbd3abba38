import type { Finding, Material, Phenomenon, Quantity, Technique } from '../entities.js';
import type { RecommendationFacts } from './facts.js';

/** What stands about a technique, by what each part says of it. */
export interface TechniqueText {
  slug: string;
  name: string;
  description: string;
  strengths: string;
  reveals: string;
  measures: string;
}

/** What stands in a finding. */
export interface FindingText {
  slug: string;
  statement: string;
  about: string;
}

/** The texts that questions are compared with, and all texts of the vocabulary beside them. */
export interface Documents {
  techniques: readonly TechniqueText[];
  findings: readonly FindingText[];
  vocabulary: readonly string[];
}

export function documentsOf(facts: RecommendationFacts): Documents {
  const quantities = bySlug(facts.quantities);
  const phenomena = bySlug(facts.phenomena);
  const materials = bySlug(facts.materials);
  const described = (thing: Quantity | Phenomenon | undefined): string =>
    thing === undefined ? '' : text(thing.name, ...thing.aliases, thing.description);
  const called = (thing: Quantity | Phenomenon | undefined): string =>
    thing === undefined ? '' : text(thing.name, ...thing.aliases);
  return {
    techniques: facts.techniques.map((technique) => ({
      slug: technique.slug,
      name: text(...namesOfTechnique(technique)),
      description: text(technique.family, technique.description),
      strengths: text(...technique.strengths),
      reveals: text(...technique.reveals.map((slug) => described(phenomena.get(slug)))),
      measures: text(...technique.measures.map((slug) => described(quantities.get(slug)))),
    })),
    findings: facts.findings.map((finding) => ({
      slug: finding.slug,
      statement: text(finding.name, finding.statement, ...finding.values.map(valueText)),
      about: text(
        ...finding.materials.flatMap((slug) => namesOfMaterial(materials.get(slug))),
        ...finding.phenomena.map((slug) => called(phenomena.get(slug))),
        ...finding.values.map(({ quantity }) => called(quantities.get(quantity))),
      ),
    })),
    vocabulary: [
      ...[...facts.quantities, ...facts.phenomena].map(described),
      ...facts.materials.map((material) =>
        text(...namesOfMaterial(material), material.structureFamily, ...material.roles),
      ),
    ],
  };
}

export const namesOfTechnique = ({ name, abbreviation, aliases }: Technique): string[] => [
  name,
  ...(abbreviation === null ? [] : [abbreviation]),
  ...aliases,
];

export const namesOfMaterial = (material: Material | undefined): string[] =>
  material === undefined
    ? []
    : [material.name, ...(material.formula === null ? [] : [material.formula]), ...material.aliases];

/** A number with its unit and what held when it was taken. */
const valueText = ({ value, lower, upper, unit, conditions }: Finding['values'][number]): string =>
  text(
    ...[value, lower, upper].flatMap((number) => (number === null ? [] : [`${number} ${unit}`])),
    ...conditions.map((condition) => text(condition.name, condition.value, condition.unit)),
  );

const text = (...parts: (string | null)[]): string => parts.filter((part) => part !== null).join('; ');

const bySlug = <T extends { slug: string }>(things: readonly T[]): ReadonlyMap<string, T> =>
  new Map(things.map((thing) => [thing.slug, thing]));
