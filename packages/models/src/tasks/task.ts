import type { Learner } from '../learners/learner.js';
import type { Table } from '../table/table.js';

/** A row of a dataset as a task sees it. */
export interface TaskRow<Input> {
  readonly id: string;
  /** What a reader would call it, such as "LiFePO4 along b (10.1021/cm049508g)". */
  readonly label: string;
  readonly formula: string;
  /** Element of the ion that moves. */
  readonly mobileIon: string;
  readonly input: Input;
  /** In the task's unit. */
  readonly target: number;
  /** 1 where absent. */
  readonly weight?: number;
  /** True where the truth is known only to be at or below the target. */
  readonly censored?: boolean;
  /** By name of a split: what must never stand on both sides of it. */
  readonly groups: Readonly<Record<string, string>>;
  /** Family or class: residuals are shown and intervals calibrated by it. */
  readonly domain: string;
  /** Only learned from, never judged by: rows simulated to help with few measured ones. */
  readonly auxiliary?: boolean;
}

/** One way to part rows into those learned from and those judged. */
export interface Split {
  readonly name: string;
  readonly description: string;
  readonly folds: number;
}

/** A named set of inputs that explanations speak of together, such as "bond valence along the hop". */
export interface InputGroup {
  readonly name: string;
  readonly inputs: readonly string[];
}

/** What a subject becomes: the model's input, and what the caller should know about it. */
export interface PreparedInput<Input> {
  readonly input: Input;
  readonly formula: string;
  /** Element of the ion that moves: refused when no training row has it. */
  readonly mobileIon?: string;
  /** The domain that the input would have as a row: its interval is calibrated by it. */
  readonly domain?: string;
  readonly warnings: readonly string[];
}

/** The scale on which errors are stated, where it is not that of the target. */
export interface JudgedScale {
  /** Such as "log10(S/cm)". */
  readonly unit: string;
  /** Monotone rising in the target. */
  of(value: number): number;
}

/** What is predicted from what: one for each quantity and input level. */
export interface Task<Subject, Input, Options> {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly limitations: readonly string[];
  /** Slug of the quantity in the vocabulary. */
  readonly quantity: string;
  readonly unit: string;
  readonly level: 'structure' | 'cell' | 'formula';
  /** Monotone: what the learner is taught instead of the target. */
  readonly transform: { forward(value: number): number; backward(transformed: number): number };
  /** What errors and explanations are stated in; the target's own unit where absent. */
  readonly judged?: JudgedScale;
  /** An error, as judged, within which a prediction is told as good; 0.1 where absent. */
  readonly goodWithin?: number;
  /** Folder of data/datasets. */
  readonly dataset: string;
  /** Names of the inputs in order; a graph learner's are the names of what its nodes and edges carry. */
  readonly inputs: readonly string[];
  /** Every input stands in exactly one. */
  readonly inputGroups: readonly InputGroup[];
  /** The first is the one that intervals are calibrated on: it says what happens on the unseen. */
  readonly splits: readonly Split[];
  readonly learner: Learner<Input, Options>;
  readonly learnerOptions: Options;
  /** Options to choose from instead, each time by inner folds of the rows learned from alone. */
  readonly candidates?: readonly Options[];
  rowsOf(table: Table): TaskRow<Input>[];
  /** A second dataset whose rows help to learn those of the first; none of them is judged or remembered. */
  readonly auxiliary?: {
    /** Folder of data/datasets. */
    readonly dataset: string;
    rowsOf(table: Table): TaskRow<Input>[];
  };
  /**
   * The input that a caller's subject becomes, by the very code that made the dataset's.
   * @throws StructureError, UnsupportedChemistryError or ParameterError with the reason, for input no model should judge
   */
  prepare(subject: Subject): PreparedInput<Input>;
}
