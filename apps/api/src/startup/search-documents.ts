import type { Evidence } from '@interphase/knowledge';
import type { SearchDocument } from '@interphase/store';

/** What full-text search finds: every technique, material, finding, publication, quantity and phenomenon. */
export function searchDocuments(evidence: Evidence): SearchDocument[] {
  const techniques = names(evidence.techniques, ({ abbreviation, name, aliases }) =>
    present(name, abbreviation, ...aliases),
  );
  const materials = names(evidence.materials, ({ formula, name, aliases }) =>
    present(name, formula, ...aliases),
  );
  const formulas = new Map(evidence.materials.map(({ slug, formula }) => [slug, formula]));
  // Of a material and its variants of one formula, the formula is a name of the material alone: Sn is tin first.
  const isSharedFormula = ({ formula, variantOf }: Material): boolean =>
    variantOf !== undefined && formula === formulas.get(variantOf);
  const phenomena = names(evidence.phenomena, ({ name, aliases }) => [name, ...aliases]);
  return [
    ...evidence.techniques.map(
      (technique): SearchDocument => ({
        kind: 'TECHNIQUE',
        slug: technique.slug,
        name: technique.name,
        aliases: present(technique.abbreviation, ...technique.aliases),
        body: text(technique.family, technique.description, ...technique.strengths, ...technique.limitations),
      }),
    ),
    ...evidence.materials.map(
      (material): SearchDocument => ({
        kind: 'MATERIAL',
        slug: material.slug,
        name: material.name,
        aliases: present(isSharedFormula(material) ? undefined : material.formula, ...material.aliases),
        body: text(material.formula, material.structureFamily, ...material.roles, ...material.elements),
      }),
    ),
    ...evidence.findings.map(
      (finding): SearchDocument => ({
        kind: 'FINDING',
        slug: finding.slug,
        name: finding.name,
        aliases: [],
        // What it is about in all its names: whoever asks for LFP finds what is said of lithium iron phosphate.
        body: text(
          finding.statement,
          ...finding.techniques.flatMap((slug) => techniques.get(slug) ?? []),
          ...finding.materials.flatMap((slug) => materials.get(slug) ?? []),
          ...finding.phenomena.flatMap((slug) => phenomena.get(slug) ?? []),
        ),
      }),
    ),
    ...evidence.publications.map(
      (publication): SearchDocument => ({
        kind: 'PUBLICATION',
        slug: publication.id,
        name: publication.title ?? publication.id,
        // Family names among the names, so that a misspelt author is found and a right one ranks high; the first
        // author's with the year, as works are cited and looked for.
        aliases: present(publication.DOI, ...publication.author.map(familyOf), citedAs(publication)),
        body: text(
          ...publication.author.map(nameOf),
          publication['container-title'],
          ...yearOf(publication.issued),
        ),
      }),
    ),
    ...evidence.quantities.map(
      (quantity): SearchDocument => ({
        kind: 'QUANTITY',
        slug: quantity.slug,
        name: quantity.name,
        aliases: [quantity.symbol, ...quantity.aliases],
        body: quantity.description,
      }),
    ),
    ...evidence.phenomena.map(
      (phenomenon): SearchDocument => ({
        kind: 'PHENOMENON',
        slug: phenomenon.slug,
        name: phenomenon.name,
        aliases: phenomenon.aliases,
        body: phenomenon.description,
      }),
    ),
  ];
}

/** What each thing is called. */
const names = <T extends { slug: string }>(
  things: readonly T[],
  of: (thing: T) => string[],
): ReadonlyMap<string, string[]> => new Map(things.map((thing) => [thing.slug, of(thing)]));

type Material = Evidence['materials'][number];

type Publication = Evidence['publications'][number];

const nameOf = (author: Publication['author'][number]): string =>
  'literal' in author ? author.literal : text(author.given, author.family);

const familyOf = (author: Publication['author'][number]): string =>
  'literal' in author ? author.literal : author.family;

const citedAs = ({ author: [first], issued }: Publication): string | undefined =>
  first && [familyOf(first), ...yearOf(issued)].join(' ');

const yearOf = (issued: Publication['issued']): string[] =>
  issued ? [String(issued['date-parts'][0][0])] : [];

const present = (...values: (string | undefined)[]): string[] => values.flatMap((value) => value ?? []);

const text = (...values: (string | undefined)[]): string => present(...values).join(' ');
