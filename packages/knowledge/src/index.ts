export * from './entities.js';
export * from './graph/graph-client.js';
export { type GraphOptions, openGraph } from './graph/open-graph.js';
export * from './queries/findings.js';
export * from './queries/materials.js';

export * from './queries/publications.js';
export * from './queries/techniques.js';
export * from './queries/vocabulary.js';
export * from './recommend/question.js';
