import type { JsonObject } from '@interphase/store';
import type { ShelvedModel } from '../model/model-shelf.js';
import type { Subject } from './subject.js';

/** A prediction to make: everything of the request read and checked, but for what only the model can tell. */
export interface Order {
  readonly model: ShelvedModel;
  readonly subject: Subject;
  readonly coverage: number;
  readonly materialSlug: string | null;
  /** What was asked, as it is kept. */
  readonly input: JsonObject;
  /** Path of the request in the arguments of its field. */
  readonly path: readonly string[];
  /** Path of the field that gives the material: the structure, or else the formula. */
  readonly matter: readonly string[];
}
