import type { ScatteringComparisonInput } from '../../generated/graphql';
import { numberOf, oneOf, type SearchParameters, single } from '../../lib/url/parameters';

/** Most structures that the API compares. */
const MOST = 4;

/** A structure as it stands in the address. */
export interface AskedStructure {
  /** Slug of a material, or id of a structure. */
  readonly structure: string;
  /** `Li`, or `Li 0.5` for half of it; empty when nothing is taken out. */
  readonly without: string;
}

/** What an address asks the scattering page. */
export interface ScatteringQuestion {
  /** Empty when nothing is asked yet. */
  readonly structures: readonly AskedStructure[];
  readonly radiation: 'x-ray' | 'neutron';
  /** Name of a line or angstrom, as it was given; undefined for Cu Kα. */
  readonly wavelength: string | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly qMax: number | undefined;
}

/**
 * Reads `?structures=a&without=&structures=b&without=Li&radiation=x-ray…`; `structures=a,b` is read too. One structure
 * alone, with nothing said of what to take out, is compared with itself without its mobile ion.
 */
export function scatteringQuestion(
  parameters: SearchParameters,
  mobileIonOf: (structure: string) => string | null,
): ScatteringQuestion {
  const withouts = listOf(parameters.without);
  const asked = listOf(parameters.structures)
    .flatMap((value, index) =>
      value
        .split(',')
        .map((structure) => ({ structure: structure.trim(), without: withouts[index]?.trim() ?? '' })),
    )
    .filter(({ structure }) => structure !== '')
    .slice(0, MOST);
  const [only] = asked;
  const ion =
    only && asked.length === 1 && parameters.without === undefined ? mobileIonOf(only.structure) : null;
  const { radiation, wavelength, from, to, qMax } = single(parameters);
  return {
    structures: only && ion ? [only, { structure: only.structure, without: elementOf(ion) }] : asked,
    radiation: oneOf(radiation, ['x-ray', 'neutron']) ?? 'x-ray',
    wavelength,
    from: numberOf(from),
    to: numberOf(to),
    qMax: numberOf(qMax),
  };
}

/** The same as a query string, for files and links. */
export function scatteringParameters(question: ScatteringQuestion): string {
  const search = new URLSearchParams();
  for (const { structure, without } of question.structures) {
    search.append('structures', structure);
    search.append('without', without);
  }
  search.set('radiation', question.radiation);
  for (const name of ['wavelength', 'from', 'to', 'qMax'] as const) {
    if (question[name] !== undefined) search.set(name, String(question[name]));
  }
  return search.toString();
}

/** What the API is asked. */
export function scatteringInput(question: ScatteringQuestion): ScatteringComparisonInput {
  const { radiation, wavelength, from, to, qMax } = question;
  return {
    structures: question.structures.map(({ structure, without }) => {
      const [element, share] = without.split(/\s+/);
      return {
        structure: /^[a-z0-9-]+$/.test(structure) ? { material: structure } : { structure },
        ...(element && { without: element }),
        ...(element && share && { removed: Number(share) }),
      };
    }),
    radiation,
    ...(wavelength && { wavelength }),
    ...(from !== undefined && { twoThetaMin: from }),
    ...(to !== undefined && { twoThetaMax: to }),
    ...(qMax !== undefined && { qMax }),
  };
}

const listOf = (value: string | string[] | undefined): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** `Li` of `Li`, `Li+` or `Li1+`. */
const elementOf = (ion: string): string => /^[A-Z][a-z]?/.exec(ion)?.[0] ?? '';
