// Answers from the graph, as stored and 10 and 100 times as large: time, and growth with what is stored.
import { join, resolve } from 'node:path';
import * as knowledge from '@interphase/knowledge';
import { startNeo4j } from '../test/servers/neo4j.mjs';
import { enlargeEvidence } from './lib/enlarge-evidence.mjs';
import { median } from './lib/median.mjs';

const { loadEvidence, openGraph, readEvidence } = knowledge;
const [largest = '100', repeats = '9'] = process.argv.slice(2);
const FACTORS = [1, 10, 100].filter((factor) => factor <= Number(largest));
const SEED = 20221014;
const LONGEST_MS = 20_000;

const first = 25;
/** Each question returns how many things it answered with. */
const questions = {
  'a technique, its findings': async (graph) => {
    await knowledge.techniquesBySlug(graph, ['x-ray-powder-diffraction']);
    const pages = await knowledge.findingsOfTechniques(graph, ['x-ray-powder-diffraction'], {}, { first });
    return pages.get('x-ray-powder-diffraction').totalCount;
  },
  'a material, its findings': async (graph) => {
    await knowledge.materialsBySlug(graph, ['lithium-iron-phosphate']);
    const pages = await knowledge.findingsOfMaterials(graph, ['lithium-iron-phosphate'], {}, { first });
    return pages.get('lithium-iron-phosphate').totalCount;
  },
  'findings on oxygen redox': async (graph) =>
    (await knowledge.listFindings(graph, { phenomenon: 'oxygen-redox' }, { first })).totalCount,
  'all findings, a page': async (graph) => (await knowledge.listFindings(graph, {}, { first })).totalCount,
  'matrix of one material': async (graph) =>
    (await knowledge.evidenceMatrix(graph, 'technique', 'phenomenon', { material: 'lithium-iron-phosphate' }))
      .cells.length,
  'matrix of everything': async (graph) =>
    (await knowledge.evidenceMatrix(graph, 'technique', 'phenomenon', {})).cells.length,
  'a path': async (graph) =>
    (
      await knowledge.evidencePaths(
        graph,
        { label: 'Technique', slug: 'density-functional-theory' },
        { label: 'Material', slug: 'tin' },
      )
    ).length,
  workflows: async (graph) =>
    (
      await knowledge.recommendWorkflows(graph, {
        quantity: 'unblocked-fraction',
        start: 'density-functional-theory',
      })
    ).length,
  'techniques by slugs': async (graph) =>
    (await knowledge.recommendTechniques(graph, { phenomenon: 'oxygen-redox', operando: true })).length,
  'techniques by text': async (graph) =>
    (
      await knowledge.recommendTechniques(graph, {
        text: 'how do I see lithium plating inside a full cell without opening it',
      })
    ).length,
};

const evidence = await readEvidence(join(resolve(import.meta.dirname, '..'), 'data/knowledge'));
/** A Neo4j of its own, where Java and Maven can be had. */
const neo4j = await startNeo4j({ log: console.error, heap: 4096 }).catch((error) => {
  console.log(`Neo4j is not measured: ${error.message}`);
  return null;
});
const engines = [
  { name: 'embedded (Grafeo)', options: {}, factors: FACTORS },
  // A load is one transaction; that of the largest graph is more than such a server takes in ten minutes.
  ...(neo4j ? [{ name: 'Neo4j', options: neo4j, factors: FACTORS.filter((factor) => factor <= 10) }] : []),
];

for (const { name, options, factors } of engines) {
  const times = new Map(Object.keys(questions).map((question) => [question, []]));
  for (const factor of factors) {
    const graph = await openGraph(options);
    const began = performance.now();
    const large = enlargeEvidence(evidence, factor, SEED);
    await loadEvidence(graph, large, { rebuild: true });
    const loaded = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${name}: ${large.findings.length} findings, loaded in ${loaded} s`);
    for (const [question, ask] of Object.entries(questions))
      times.get(question).push(await measured(ask, graph));
    await graph.close();
  }
  console.log(`\n${'warm, median'.padEnd(28)}${factors.map((f) => `x ${f}`.padStart(22)).join('')}`);
  for (const [question, measurements] of times) {
    const cells = measurements.map(({ ms, answered }) =>
      `${ms.toFixed(1)} ms, ${answered} of it`.padStart(22),
    );
    console.log(`${question.padEnd(28)}${cells.join('')}`);
  }
  console.log();
}
await neo4j?.stop();

async function measured(ask, graph) {
  let answered = await ask(graph);
  const times = [];
  const began = performance.now();
  for (let round = 0; round < Number(repeats) && performance.now() - began < LONGEST_MS; round++) {
    const start = performance.now();
    answered = await ask(graph);
    times.push(performance.now() - start);
  }
  return { ms: median(times), answered };
}
