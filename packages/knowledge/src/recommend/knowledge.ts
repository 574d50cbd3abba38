import { element, isElement } from '@interphase/core';
import type { Finding, Material, Technique } from '../entities.js';
import type { CypherRunner } from '../graph/graph-client.js';
import { loadedEvidenceHash } from '../load/load-evidence.js';
import { documentsOf, namesOfMaterial, namesOfTechnique } from './documents.js';
import { type RecommendationFacts, recommendationFacts } from './facts.js';
import { buildLexicon, type Lexicon } from './reading/spelling.js';
import { type Names, namesOf } from './reading/terms.js';
import { isEmptyWord } from './reading/words.js';
import { buildRelevanceIndex, type RelevanceIndex } from './relevance.js';

/** The facts in the forms in which questions are read and techniques judged; built once for each loaded evidence. */
export interface Knowledge {
  facts: RecommendationFacts;
  lexicon: Lexicon;
  names: {
    techniques: Names;
    quantities: Names;
    phenomena: Names;
    materials: Names;
    families: Names;
    roles: Names;
  };
  relevance: RelevanceIndex;
  techniques: ReadonlyMap<string, Technique>;
  materials: ReadonlyMap<string, Material>;
  findings: ReadonlyMap<string, Finding>;
  /** Findings by the technique they use. */
  findingsBy(technique: string): readonly Finding[];
  /** Limitations of a technique, each with the stems of its words. */
  limitationsOf(technique: string): readonly Limitation[];
  nameOf(slug: string): string;
}

/** A sentence on what a technique cannot do, ready to be compared with a question. */
export interface Limitation {
  text: string;
  stems: ReadonlySet<string>;
}

export function buildKnowledge(facts: RecommendationFacts): Knowledge {
  const documents = documentsOf(facts);
  const lexicon = buildLexicon([
    ...documents.techniques.map((document) => Object.values(document).join('; ')),
    ...documents.findings.map((document) => Object.values(document).join('; ')),
    ...documents.vocabulary,
  ]);
  const named = <T extends { slug: string }>(things: readonly T[], names: (thing: T) => string[]): Names =>
    namesOf(
      things.map((thing) => ({ slug: thing.slug, names: names(thing) })),
      lexicon,
    );
  const classes = (values: (material: Material) => readonly (string | null)[]): Names =>
    named(
      [...new Set(facts.materials.flatMap(values))]
        .filter((value) => value !== null)
        .map((slug) => ({ slug })),
      ({ slug }) => [slug],
    );
  // `Li` in a question is the ion that moves, not the metal.
  const ions = new Set(
    facts.materials.flatMap(({ mobileIon }) =>
      mobileIon === null || !isElement(mobileIon)
        ? []
        : [mobileIon.toLowerCase(), element(mobileIon).name.toLowerCase()],
    ),
  );
  const findingsBy = new Map<string, Finding[]>();
  for (const finding of facts.findings) {
    for (const technique of finding.techniques) {
      const known = findingsBy.get(technique);
      if (known === undefined) findingsBy.set(technique, [finding]);
      else known.push(finding);
    }
  }
  const limitations = new Map(
    facts.techniques.map(({ slug, limitations: texts }) => [
      slug,
      texts.map((text): Limitation => {
        const words = lexicon.read(text).filter((word) => !isEmptyWord(word));
        return { text, stems: new Set(words.map(({ stem }) => stem)) };
      }),
    ]),
  );
  const called = new Map(
    [...facts.techniques, ...facts.quantities, ...facts.phenomena, ...facts.materials].map(
      ({ slug, name }) => [slug, name],
    ),
  );
  return {
    facts,
    lexicon,
    names: {
      techniques: named(facts.techniques, namesOfTechnique),
      quantities: named(facts.quantities, ({ name, aliases, symbol }) => [
        name,
        ...aliases,
        // A Greek letter is what people write; other symbols are letters of many words.
        ...(/^\p{Script=Greek}$/u.test(symbol) ? [symbol] : []),
      ]),
      phenomena: named(facts.phenomena, ({ name, aliases }) => [name, ...aliases]),
      materials: named(facts.materials, (material) =>
        namesOfMaterial(material).filter((name) => !ions.has(name.toLowerCase())),
      ),
      families: classes(({ structureFamily }) => [structureFamily]),
      roles: classes(({ roles }) => roles),
    },
    relevance: buildRelevanceIndex(documents, lexicon),
    techniques: new Map(facts.techniques.map((technique) => [technique.slug, technique])),
    materials: new Map(facts.materials.map((material) => [material.slug, material])),
    findings: new Map(facts.findings.map((finding) => [finding.slug, finding])),
    findingsBy: (technique) => findingsBy.get(technique) ?? [],
    limitationsOf: (technique) => limitations.get(technique) ?? [],
    nameOf: (slug) => called.get(slug) ?? slug,
  };
}

/** What was built for the evidence that a graph holds, kept as long as the graph is in use and the evidence the same. */
const kept = new WeakMap<CypherRunner, { contentHash: string; knowledge: Promise<Knowledge> }>();

/** One statement when the loaded evidence is known already, seven when it is new. */
export async function knowledgeOf(graph: CypherRunner): Promise<Knowledge> {
  const contentHash = await loadedEvidenceHash(graph);
  const known = kept.get(graph);
  if (known !== undefined && known.contentHash === contentHash) return known.knowledge;
  const knowledge = recommendationFacts(graph).then(buildKnowledge);
  // A graph that no load has marked has no hash to tell a change by.
  if (contentHash !== null) {
    kept.set(graph, { contentHash, knowledge });
    knowledge.catch(() => kept.delete(graph));
  }
  return knowledge;
}
