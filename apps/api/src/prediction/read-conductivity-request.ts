import { InputError } from '@interphase/core';
import type { ApiContext } from '../context.js';
import { InvalidParameterFailure, InvalidStructureFailure, type UserFailure } from '../errors/user-errors.js';
import { type GivenStructure, readStructureInput } from '../structure/given-structure.js';
import { checkCell, checkCoverage, checkFormula, checkIon, checkTemperature } from './check-request.js';
import { chooseModel } from './choose-model.js';
import { type ConductivityRequest, defaultCoverage, defaultTemperature } from './input.js';
import type { Order } from './order.js';
import { askedInput } from './subject.js';

/** What a request for a conductivity asks, or what is wrong with it. */
export async function readConductivityRequest(
  context: ApiContext,
  request: ConductivityRequest,
  path: readonly string[],
): Promise<Order | UserFailure> {
  try {
    const level = levelOf(request);
    const coverage = checkCoverage(request.coverage ?? defaultCoverage);
    const mobileIon = checkIon(request.mobileIon);
    const temperature = checkTemperature(request.temperature ?? defaultTemperature);
    const formula = request.formula == null ? null : checkFormula(request.formula);
    const cell = request.cell ? checkCell(request.cell) : null;
    const model = chooseModel(
      context.models.versions(),
      { named: request.model ?? null, quantity: 'ionic-conductivity', given: level },
      path,
    );
    if (model instanceof InvalidParameterFailure) return model;
    let given: GivenStructure | null = null;
    if (request.structure) {
      const read = await readStructureInput(context, request.structure, [...path, 'structure']);
      if (read instanceof InvalidStructureFailure) return read;
      given = read;
    }
    return {
      model,
      subject: { mobileIon, crystal: given?.crystal ?? null, hop: null, formula, cell, temperature },
      coverage,
      materialSlug: given?.record?.materialSlug ?? null,
      input: askedInput({ ...request, coverage, mobileIon, temperature }),
      path,
      matter: given?.path ?? [...path, 'formula'],
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return new InvalidParameterFailure(error.message, [...path, ...error.path]);
  }
}

/** @throws InputError for a request that gives no formula and no structure, or more than belongs together */
function levelOf({ structure, formula, cell }: ConductivityRequest): 'structure' | 'cell' | 'formula' {
  const reject = (message: string, field: string): never => {
    throw new InputError('conductivity.input', message, { path: [field] });
  };
  if (structure) {
    return cell ? reject('A structure has a cell already; leave `cell` out.', 'cell') : 'structure';
  }
  if (formula == null) return reject('Give a formula, a formula and a cell, or a structure.', 'formula');
  return cell ? 'cell' : 'formula';
}
