import { coverageOf, ROOM_TEMPERATURE } from '../../../components/prediction/choices';
import type { ConductivityInput } from '../../../generated/graphql';
import { numberOf } from '../../../lib/url/parameters';

export const EDGES = ['a', 'b', 'c'] as const;
export const ANGLES = ['alpha', 'beta', 'gamma'] as const;

/** What the form's address asks for, and what of it cannot be read. */
export interface Asked {
  readonly fields: Readonly<Record<string, string>>;
  readonly coverage: number;
  /** Null where no formula was given, or a field cannot be read. */
  readonly input: ConductivityInput | null;
  readonly fault: string | null;
}

/** Reads the fields of the address; a cell counts when any edge is given. */
export function askedOf(fields: Readonly<Record<string, string>>): Asked {
  const coverage = coverageOf(fields.coverage);
  const none = { fields, coverage, input: null, fault: null };
  const { formula } = fields;
  if (formula === undefined) return none;
  const unread = [...EDGES, ...ANGLES, 'spaceGroup', 'temperature'].find(
    (name) => fields[name] !== undefined && numberOf(fields[name]) === undefined,
  );
  if (unread) return { ...none, fault: `${unread} is “${fields[unread]}”, which is no number.` };
  const [a, b, c] = EDGES.map((name) => numberOf(fields[name]));
  const given = [a, b, c].filter((edge) => edge !== undefined).length;
  const further = [...ANGLES, 'spaceGroup'].some((name) => fields[name] !== undefined);
  if (given > 0 ? given < 3 : further)
    return {
      ...none,
      fault: 'A cell needs its three edges a, b and c; give them all or leave the cell out.',
    };
  const [alpha = 90, beta = 90, gamma = 90] = ANGLES.map((name) => numberOf(fields[name]));
  const spaceGroup = numberOf(fields.spaceGroup);
  return {
    ...none,
    input: {
      formula,
      mobileIon: 'Li',
      coverage,
      temperature: numberOf(fields.temperature) ?? ROOM_TEMPERATURE,
      ...(a !== undefined && b !== undefined && c !== undefined
        ? { cell: { a, b, c, alpha, beta, gamma, ...(spaceGroup !== undefined && { spaceGroup }) } }
        : {}),
    },
  };
}
