import { createHash } from 'node:crypto';
import type { Crystal, LatticeParameters } from '@interphase/core';
import type { JsonObject } from '@interphase/store';
import { contentHash } from '../structure/describe-crystal.js';

/** Lattice parameters of the conventional cell, angstrom and degrees. */
export interface GivenCell extends LatticeParameters {
  /** International number; null where it is not known. */
  readonly spaceGroup: number | null;
}

/** One hop, in fractional coordinates. */
export interface GivenHop {
  readonly from: readonly [number, number, number];
  readonly to: readonly [number, number, number];
}

/** What a prediction is asked for; a model takes of it what it knows to use. */
export interface Subject {
  /** Element. */
  readonly mobileIon: string;
  readonly crystal: Crystal | null;
  readonly hop: GivenHop | null;
  readonly formula: string | null;
  readonly cell: GivenCell | null;
  /** Kelvin; null for a barrier. */
  readonly temperature: number | null;
}

/** Equal for requests that ask the same of the same model, however the structure was written. */
export function inputHash(subject: Subject, coverage: number): string {
  const { crystal, ...rest } = subject;
  const content = { ...rest, coverage, crystal: crystal && contentHash(crystal) };
  return sha256(JSON.stringify(Object.entries(content).toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

/** What a prediction is known by: it changes with the model's version, its weights and the input. */
export const predictionId = (model: string, weights: string, input: string): string =>
  sha256([model, weights, input].join('\n'));

/** What was asked, enough to ask it again: the request without what was left out. */
export function askedInput(request: Readonly<Record<string, unknown>>): JsonObject {
  const stated: JsonObject = JSON.parse(
    JSON.stringify(request, (_key, value: unknown) => value ?? undefined),
  );
  return stated;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
