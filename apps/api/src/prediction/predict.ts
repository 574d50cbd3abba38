import {
  assignOxidationStates,
  InputError,
  StructureError,
  UnsupportedChemistryError,
} from '@interphase/core';
import { type BarrierPrediction, predictBarrier } from '@interphase/models';
import { parseIon } from '@interphase/simulation';
import type { ApiContext } from '../context.js';
import {
  InvalidParameterFailure,
  InvalidStructureFailure,
  UnsupportedChemistryFailure,
  type UserFailure,
} from '../errors/user-errors.js';
import { keyOfModel } from '../model/model-key.js';
import { findModel } from '../model/model-shelf.js';
import { readStructureInput, structureFailure } from '../structure/given-structure.js';
import { defaultCoverage, type MigrationBarrierRequest } from './input.js';

/** A prediction with the model behind it. */
export interface ModelPrediction extends BarrierPrediction {
  readonly quantity: string;
  /** `slug@version`. */
  readonly model: string;
}

/** What is predicted without a hop. */
const quantity = 'percolation-barrier';

/**
 * Predicts a barrier, or says what is wrong with the request.
 * @param path of the request in the arguments of its field
 */
export async function predictMigrationBarrier(
  context: ApiContext,
  request: MigrationBarrierRequest,
  path: readonly string[],
): Promise<ModelPrediction | UserFailure> {
  const model = findModel(context.models, request.model, quantity);
  if (!model) {
    const slugs = context.models.models.map(({ description }) => description.slug);
    return new InvalidParameterFailure(
      `There is no such model; there ${slugs.length === 1 ? 'is' : 'are'} ${slugs.join(', ') || 'none'}.`,
      [...path, 'model'],
    );
  }
  const given = await readStructureInput(context, request.structure, [...path, 'structure']);
  if (given instanceof InvalidStructureFailure) return given;
  try {
    const mobileIon = parseIon(request.mobileIon).element;
    const { crystal, method, warnings } = assignOxidationStates(given.crystal);
    const prediction = predictBarrier(model, crystal, mobileIon, request.coverage ?? defaultCoverage);
    return {
      ...prediction,
      warnings: [
        ...(method === 'guessed' ? ['Oxidation states were guessed; the structure states none.'] : []),
        ...warnings,
        ...prediction.warnings,
      ],
      quantity: model.description.quantity,
      model: keyOfModel(model.description),
    };
  } catch (error) {
    if (error instanceof StructureError) return structureFailure(error, given.path);
    if (error instanceof UnsupportedChemistryError) {
      const { message, elements } = error;
      const aboutIon = elements.length === 1 && elements[0] === parseIon(request.mobileIon).element;
      return new UnsupportedChemistryFailure(
        message,
        aboutIon ? [...path, 'mobileIon'] : given.path,
        elements,
      );
    }
    if (error instanceof InputError) {
      return new InvalidParameterFailure(error.message, [...path, ...error.path]);
    }
    throw error;
  }
}
