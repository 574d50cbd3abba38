import { InputError, type SiteHop, siteHops } from '@interphase/core';
import { builder } from '../builder.js';
import type { ApiContext } from '../context.js';
import {
  InvalidParameterError,
  InvalidParameterFailure,
  InvalidStructureError,
  InvalidStructureFailure,
  type UserFailure,
} from '../errors/user-errors.js';
import { checkIon } from '../prediction/check-request.js';
import { readStructureInput, type StructureInputValue } from '../structure/given-structure.js';
import { StructureInput } from '../structure/input.js';

/** As many as are read at a glance; longer ones come after. */
const defaultFirst = 12;

const DistinctHop = builder.objectRef<SiteHop>('DistinctHop').implement({
  description: 'A hop between two sites of an ion, one for all that symmetry makes equal to it.',
  fields: (t) => ({
    fromSite: t.exposeString('fromSite', { description: 'Label of the site it starts from.' }),
    toSite: t.exposeString('toSite', { description: 'Label of the site it ends on.' }),
    from: t.floatList({
      description: 'Fractional coordinates of the start, as `hop` of other fields takes them.',
      resolve: ({ from }) => [...from],
    }),
    to: t.floatList({
      description: 'Fractional coordinates of the end; outside 0..1 in a cell beside the start’s.',
      resolve: ({ to }) => [...to],
    }),
    length: t.exposeFloat('length', { description: 'From start to end, angstrom.' }),
    multiplicity: t.exposeInt('multiplicity', {
      description: 'How many of them the cell holds, there and back counted once.',
    }),
  }),
});

interface Hops {
  readonly hops: readonly SiteHop[];
  readonly totalCount: number;
}

const DistinctHops = builder.objectRef<Hops>('DistinctHops').implement({
  description: 'The symmetry-distinct hops of an ion in a structure.',
  fields: (t) => ({
    totalCount: t.exposeInt('totalCount', { description: 'How many there are.' }),
    nodes: t.field({
      type: [DistinctHop],
      description: 'The shortest of them, the shortest first.',
      resolve: ({ hops }) => [...hops],
    }),
  }),
});

const DistinctHopsResult = builder.unionType('DistinctHopsResult', {
  description: 'Hops, or what is wrong with the request.',
  types: [DistinctHops, InvalidStructureError, InvalidParameterError],
  resolveType: (value) => {
    if (value instanceof InvalidStructureFailure) return InvalidStructureError;
    if (value instanceof InvalidParameterFailure) return InvalidParameterError;
    return DistinctHops;
  },
});

async function hopsOf(
  context: ApiContext,
  structure: StructureInputValue,
  mobileIon: string,
  first: number,
): Promise<Hops | UserFailure> {
  try {
    const element = checkIon(mobileIon);
    if (!(first >= 1 && first <= 100)) {
      return new InvalidParameterFailure(`first is ${first}; it must lie from 1 to 100.`, ['first']);
    }
    const given = await readStructureInput(context, structure, ['structure']);
    if (given instanceof InvalidStructureFailure) return given;
    const hops = siteHops(given.crystal, element);
    return { hops: hops.slice(0, first), totalCount: hops.length };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return new InvalidParameterFailure(error.message, error.path);
  }
}

builder.queryFields((t) => ({
  distinctHops: t.field({
    type: DistinctHopsResult,
    args: {
      structure: t.arg({ type: StructureInput, required: true, description: 'The host with its ions.' }),
      mobileIon: t.arg.string({ required: true, description: 'The ion that hops, e.g. Li or Li1+.' }),
      first: t.arg.int({ defaultValue: defaultFirst, description: 'At most how many, from 1 to 100.' }),
    },
    description:
      'The symmetry-distinct hops between neighbouring sites of an ion, at most 6 angstrom long and with no atom on the straight path: what to ask a barrier of.',
    resolve: (_root, { structure, mobileIon, first }, context) =>
      hopsOf(context, structure, mobileIon, first ?? defaultFirst),
  }),
}));
