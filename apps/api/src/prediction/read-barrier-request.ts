import { InputError } from '@interphase/core';
import type { ApiContext } from '../context.js';
import { InvalidParameterFailure, InvalidStructureFailure, type UserFailure } from '../errors/user-errors.js';
import { readStructureInput } from '../structure/given-structure.js';
import { checkCoverage, checkHop, checkIon } from './check-request.js';
import { chooseModel } from './choose-model.js';
import { defaultCoverage, type MigrationBarrierRequest } from './input.js';
import type { Order } from './order.js';
import { askedInput } from './subject.js';

/** What a request for a barrier asks, or what is wrong with it. */
export async function readBarrierRequest(
  context: ApiContext,
  request: MigrationBarrierRequest,
  path: readonly string[],
): Promise<Order | UserFailure> {
  const named = request.model ?? null;
  const quantity = request.hop ? 'migration-barrier' : 'percolation-barrier';
  try {
    const coverage = checkCoverage(request.coverage ?? defaultCoverage);
    const mobileIon = checkIon(request.mobileIon);
    const hop = request.hop ? checkHop(request.hop) : null;
    const model = chooseModel(context.models.versions(), { named, quantity, given: 'structure' }, path);
    if (model instanceof InvalidParameterFailure) return model;
    const given = await readStructureInput(context, request.structure, [...path, 'structure']);
    if (given instanceof InvalidStructureFailure) return given;
    return {
      model,
      subject: { mobileIon, crystal: given.crystal, hop, formula: null, cell: null, temperature: null },
      coverage,
      materialSlug: given.record?.materialSlug ?? null,
      input: askedInput({ ...request, coverage, mobileIon }),
      path,
      matter: given.path,
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return new InvalidParameterFailure(error.message, [...path, ...error.path]);
  }
}
