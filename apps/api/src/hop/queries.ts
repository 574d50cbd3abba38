import {
  InputError,
  type SiteHop,
  StructureError,
  siteHops,
  UnsupportedChemistryError as UnsupportedChemistry,
} from '@interphase/core';
import { builder } from '../builder.js';
import type { ApiContext } from '../context.js';
import {
  InvalidParameterError,
  InvalidParameterFailure,
  InvalidStructureError,
  InvalidStructureFailure,
  UnsupportedChemistryError,
  UnsupportedChemistryFailure,
  type UserFailure,
} from '../errors/user-errors.js';
import { checkIon } from '../prediction/check-request.js';
import {
  readStructureInput,
  type StructureInputValue,
  structureFailure,
} from '../structure/given-structure.js';
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
    fromEmpty: t.exposeBoolean('fromEmpty', {
      description: 'Whether the structure holds no ion at the start: an interstitial site.',
    }),
    toEmpty: t.exposeBoolean('toEmpty', {
      description: 'Whether the structure holds no ion at the end: an interstitial site.',
    }),
  }),
});

/** Which sites hops lead between, by their name in the schema. */
const ends = {
  FILLED: { description: 'Both are sites of the ion that the structure names. The default.' },
  EMPTY: {
    description:
      'One at least is an interstitial site: a minimum of the bond-valence landscape where the structure holds none of the ion. The structure need not hold the ion at all.',
  },
} as const;

const HopEnds = builder.enumType('HopEnds', {
  description: 'Which sites of an ion hops lead between.',
  values: ends,
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
  types: [DistinctHops, InvalidStructureError, InvalidParameterError, UnsupportedChemistryError],
  resolveType: (value) => {
    if (value instanceof InvalidStructureFailure) return InvalidStructureError;
    if (value instanceof InvalidParameterFailure) return InvalidParameterError;
    if (value instanceof UnsupportedChemistryFailure) return UnsupportedChemistryError;
    return DistinctHops;
  },
});

interface HopsRequest {
  readonly structure: StructureInputValue;
  readonly mobileIon: string;
  readonly ends: keyof typeof ends;
  readonly first: number;
}

async function hopsOf(context: ApiContext, request: HopsRequest): Promise<Hops | UserFailure> {
  const { structure, mobileIon, first } = request;
  let matter: readonly string[] = ['structure'];
  try {
    const element = checkIon(mobileIon);
    if (!(first >= 1 && first <= 100)) {
      return new InvalidParameterFailure(`first is ${first}; it must lie from 1 to 100.`, ['first']);
    }
    const given = await readStructureInput(context, structure, matter);
    if (given instanceof InvalidStructureFailure) return given;
    matter = given.path;
    const { crystal } = given;
    const hops =
      request.ends === 'EMPTY' ? await context.hops.find({ crystal, mobileIon }) : siteHops(crystal, element);
    return { hops: hops.slice(0, first), totalCount: hops.length };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return failureOf(error, matter);
  }
}

function failureOf(error: InputError, matter: readonly string[]): UserFailure {
  if (error instanceof StructureError) return structureFailure(error, matter);
  if (error instanceof UnsupportedChemistry)
    return new UnsupportedChemistryFailure(error.message, matter, error.elements);
  return new InvalidParameterFailure(error.message, error.path);
}

builder.queryFields((t) => ({
  distinctHops: t.field({
    type: DistinctHopsResult,
    args: {
      structure: t.arg({ type: StructureInput, required: true, description: 'The host with its ions.' }),
      mobileIon: t.arg.string({ required: true, description: 'The ion that hops, e.g. Li or Li1+.' }),
      ends: t.arg({
        type: HopEnds,
        defaultValue: 'FILLED',
        description: 'Which sites they lead between.',
      }),
      first: t.arg.int({ defaultValue: defaultFirst, description: 'At most how many, from 1 to 100.' }),
    },
    description:
      'The symmetry-distinct hops between neighbouring sites of an ion, at most 6 angstrom long and with no atom on the straight path: what to ask a barrier of. Those to, from and between empty sites come when `ends` asks for them; finding them takes a tenth of a second or more, and cells of at most 2000 cubic angstrom.',
    resolve: (_root, { structure, mobileIon, ends: between, first }, context) =>
      hopsOf(context, { structure, mobileIon, ends: between ?? 'FILLED', first: first ?? defaultFirst }),
  }),
}));
