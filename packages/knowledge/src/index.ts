export { checkReviewText } from './completeness/check-review-text.js';
export * from './completeness/coverage.js';
export { jsonSchemaOf, reviewJsonSchema } from './docs/json-schemas.js';
export { renderFormatDocs } from './docs/render-format-docs.js';
export * from './entities.js';
export type { Facet, FacetValue } from './facets/facets.js';
export * from './facets/list-facets.js';
export * from './graph/graph-client.js';
export { type GraphOptions, openGraph } from './graph/open-graph.js';
export { graphAsJsonLd, type JsonLdDocument } from './json-ld/graph-as-json-ld.js';
export { contentHashOf } from './load/evidence-content-hash.js';
export * from './load/graph-fingerprint.js';
export * from './load/load-evidence.js';
export type { KindCounts } from './load/load-plan.js';
export * from './matrix/evidence-matrix.js';
export { type EvidencePath, evidencePaths } from './paths/evidence-paths.js';
export { type PathLabel, type PathNode, pathLabels } from './paths/links.js';
export type { PublishedFigure } from './published-figures/published-figure.js';
export { readPublishedFigures } from './published-figures/read-published-figures.js';
export * from './queries/findings.js';
export * from './queries/materials.js';
export * from './queries/publications.js';
export * from './queries/techniques.js';
export * from './queries/vocabulary.js';
export * from './read/problem.js';
export * from './read/read-evidence.js';
export * from './recommend/evaluation.js';
export type {
  Criterion,
  RecommendationReason,
  TechniqueQuestion,
  TechniqueRecommendation,
} from './recommend/question.js';
export { readQuestion, recommendedRecords, recommendTechniques } from './recommend/recommend-techniques.js';
export type { Reading, UnderstoodQuestion } from './recommend/understood.js';
export type { Evidence } from './schema/evidence.js';
export { type Kind, kindNames, kinds } from './schema/kinds.js';
export {
  type CataloguedStructure,
  materialsOfStructures,
  readStructureCatalogue,
} from './structures/structure-catalogue.js';
export type { WorkflowCriterion, WorkflowReason } from './workflows/criteria.js';
export type { WorkflowQuestion } from './workflows/question.js';
export { recommendWorkflows } from './workflows/recommend-workflows.js';
export type { Workflow } from './workflows/score-workflows.js';
export type { WorkflowStep } from './workflows/steps.js';
