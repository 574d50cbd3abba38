/** What the repositories take and give: plain data, independent of the database and its client. */

/** Lengths a, b, c in angstrom, then angles alpha, beta, gamma in degrees. */
export type LatticeNumbers = readonly [number, number, number, number, number, number];

export interface StructureInput {
  /** Stable name of a curated structure; left out, the content hash is the id. */
  readonly id?: string | undefined;
  readonly materialSlug: string | null;
  readonly label: string;
  readonly cif: string;
  readonly formula: string;
  readonly spaceGroup: string;
  readonly lattice: LatticeNumbers;
  /** Cubic angstrom. */
  readonly volume: number;
  /** Whether every site is fully occupied. */
  readonly ordered: boolean;
  readonly citation: string;
  readonly license: string;
  readonly source: string;
  /** Element that moves, where the source says so. */
  readonly mobileIon?: string | null | undefined;
  readonly contentHash: string;
}

export interface StructureRecord extends StructureInput {
  readonly id: string;
  readonly mobileIon: string | null;
  readonly createdAt: Date;
}

export const runStatuses = ['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED'] as const;
export type RunStatus = (typeof runStatuses)[number];

/** Any JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export interface RunInput {
  /** A method of the public schema, e.g. `BOND_VALENCE_SITE_ENERGY`. */
  readonly method: string;
  readonly engineVersion: string;
  /** Every parameter, defaults filled in; any object that survives JSON. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Hash of method, engine version, structure and parameters: equal inputs are one run. */
  readonly inputHash: string;
  readonly structureId: string | null;
  readonly materialSlug: string | null;
}

export interface RunRecord {
  readonly id: string;
  readonly method: string;
  readonly engineVersion: string;
  readonly parameters: JsonObject;
  readonly inputHash: string;
  readonly structureId: string | null;
  readonly materialSlug: string | null;
  readonly status: RunStatus;
  /** 0 to 1. */
  readonly progress: number;
  readonly message: string | null;
  readonly warnings: readonly string[];
  /** How often a worker has taken it up. */
  readonly attempts: number;
  readonly queuedAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

export interface ConditionRecord {
  readonly name: string;
  readonly value: string;
  readonly unit: string | null;
}

export interface PropertyInput {
  /** Quantity slug. */
  readonly quantity: string;
  readonly value: number;
  readonly uncertainty: number | null;
  readonly unit: string;
  readonly conditions: readonly ConditionRecord[];
}

export interface PropertyRecord extends PropertyInput {
  readonly id: string;
  readonly runId: string;
  /** The run's method, material and structure. */
  readonly method: string;
  readonly materialSlug: string | null;
  readonly structureId: string | null;
}

export interface ArtifactInput {
  readonly name: string;
  readonly description: string;
  /** Plain JSON. */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface ArtifactRecord {
  readonly runId: string;
  readonly name: string;
  readonly description: string;
  readonly data: JsonObject;
}

/** What a succeeded run leaves behind. */
export interface RunResult {
  readonly properties: readonly PropertyInput[];
  readonly artifacts: readonly ArtifactInput[];
  readonly warnings: readonly string[];
}

/** What the finished parts of a run say while the rest is computed. */
export interface PartialRunResult {
  readonly finished: number;
  readonly parts: number;
  readonly properties: readonly PropertyInput[];
  readonly artifacts: readonly ArtifactInput[];
}

export interface DatasetRecord {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly rows: number;
  readonly source: string;
  readonly license: string;
  readonly sha256: string;
}

export interface ModelMetricRecord {
  readonly split: string;
  readonly name: string;
  readonly value: number;
  readonly baseline: number | null;
  readonly baselineName: string | null;
  readonly rows: number;
}

export interface CalibrationRecord {
  /** Coverage that the interval claims. */
  readonly claimed: number;
  /** Share of held-out truths inside it. */
  readonly observed: number;
}

/** A version of a model. */
export interface ModelRecord {
  readonly slug: string;
  readonly name: string;
  /** Slug of the quantity predicted. */
  readonly quantity: string;
  readonly version: string;
  readonly description: string;
  readonly inputs: readonly string[];
  readonly datasetSlug: string;
  readonly metrics: readonly ModelMetricRecord[];
  readonly calibration: readonly CalibrationRecord[];
  readonly trainedAt: Date;
  /** Count of trained weights. */
  readonly parameters: number;
  readonly sha256: string;
  readonly limitations: readonly string[];
}

/** What names one version of a model. */
export interface ModelKey {
  readonly slug: string;
  readonly version: string;
}

/** A training row near the input of a prediction. */
export interface NeighbourRecord {
  readonly label: string;
  readonly formula: string;
  /** Its truth, in the unit of the prediction. */
  readonly target: number;
  readonly distance: number;
}

/** How far the input of a prediction lies from what its model has seen. */
export interface DomainRecord {
  /** Of its distance among held-out inputs, 0 to 100. */
  readonly percentile: number;
  readonly inside: boolean;
  readonly nearest: readonly NeighbourRecord[];
}

/** An input of a prediction beside what is usual. */
export interface ContributingInput {
  readonly name: string;
  /** Null where it is not known. */
  readonly value: number | null;
  /** The middle value of the training rows. */
  readonly typical: number | null;
}

/** What one group of inputs did to a prediction. */
export interface ContributionRecord {
  readonly group: string;
  /** By how much it moved the value, in the explanation's unit. */
  readonly contribution: number;
  readonly inputs: readonly ContributingInput[];
}

/** What moved a prediction away from that for typical inputs. */
export interface ExplanationRecord {
  /** That of the prediction, or of the scale its errors are judged on, e.g. log10(S/cm). */
  readonly unit: string;
  /** Prediction for typical inputs. */
  readonly baseline: number;
  readonly groups: readonly ContributionRecord[];
}

/** A prediction as it was made: the same for good; only an explanation may come later. */
export interface PredictionRecord {
  /** Hash of model, version, weights and input. */
  readonly id: string;
  readonly modelSlug: string;
  readonly modelVersion: string;
  readonly weightsSha256: string;
  readonly inputHash: string;
  /** What was asked, enough to ask it again. */
  readonly input: JsonObject;
  /** The material it was asked for; null for a structure or formula that was given by itself. */
  readonly materialSlug: string | null;
  /** Quantity slug. */
  readonly quantity: string;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly unit: string;
  /** The share of truths that intervals like [lower, upper] claim to hold. */
  readonly coverage: number;
  readonly domain: DomainRecord;
  /** Null until somebody asks for it. */
  readonly explanation: ExplanationRecord | null;
  readonly warnings: readonly string[];
  readonly predictedAt: Date;
}

export const searchKinds = [
  'TECHNIQUE',
  'MATERIAL',
  'FINDING',
  'PUBLICATION',
  'QUANTITY',
  'PHENOMENON',
] as const;
export type SearchKind = (typeof searchKinds)[number];

export interface SearchDocument {
  readonly kind: SearchKind;
  readonly slug: string;
  readonly name: string;
  /** Other names, abbreviations and formulas. */
  readonly aliases: readonly string[];
  /** Everything else worth finding it by. */
  readonly body: string;
}

export interface SearchHit {
  readonly kind: SearchKind;
  readonly slug: string;
  readonly name: string;
  /** 0 to 1; 1 when the query is the name itself and every word is found. */
  readonly score: number;
}

export interface LoadRecord {
  readonly name: string;
  readonly hash: string;
  readonly loadedAt: Date;
}
