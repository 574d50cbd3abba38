import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { CommandFailure } from '../../report/failure.js';
import { structureInput } from '../../structure-argument.js';
import { type Quantity, quantities } from './options.js';

/** What all requests share unless a row of a table says otherwise. */
export interface PredictDefaults {
  readonly ion: string;
  readonly coverage: number;
  readonly model?: string | undefined;
  /** Kelvin; given, conductivities are asked for. */
  readonly temperature?: number | undefined;
  /** What is asked of a structure; of a formula only the conductivity can be. */
  readonly quantity?: Quantity | undefined;
  /** Fractional coordinates, `0 0 0.5 to 0.5 0 0.5`. */
  readonly hop?: string | undefined;
}

/** One prediction to ask for. */
export interface PredictRequest {
  /** What the person called it. */
  readonly label: string;
  readonly quantity: Quantity;
  /** `MigrationBarrierInput` or `ConductivityInput`. */
  readonly input: Readonly<Record<string, unknown>>;
}

/** The request for something that a person names: a structure file, the slug of a material, or a formula. */
export function requestOf(argument: string, defaults: PredictDefaults): PredictRequest {
  const given = isFormula(argument) ? { formula: argument } : { structure: structureInput(argument) };
  return completed(argument, given, defaults);
}

/** Slugs are in small letters, and formulas begin with a capital one. */
const isFormula = (argument: string): boolean =>
  /^[A-Z(]/.test(argument) && !argument.endsWith('.cif') && !existsSync(argument);

const optionalNumber = z.preprocess((text) => (text === '' ? undefined : text), z.coerce.number().optional());
const optionalText = z.preprocess((text) => (text === '' ? undefined : text), z.string().optional());

/** A row of a table of requests; columns that it lacks are left out. */
const rowSchema = z.object({
  label: optionalText,
  structure: optionalText,
  formula: optionalText,
  a: optionalNumber,
  b: optionalNumber,
  c: optionalNumber,
  alpha: optionalNumber,
  beta: optionalNumber,
  gamma: optionalNumber,
  spacegroup: optionalNumber,
  ion: optionalText,
  hop: optionalText,
  temperature: optionalNumber,
  coverage: optionalNumber,
  model: optionalText,
  quantity: z.preprocess((text) => (text === '' ? undefined : text), z.enum(quantities).optional()),
});

/** The columns that a table of requests may have. */
const requestColumns = Object.keys(rowSchema.shape).join(', ');

/**
 * The requests of a CSV file, one a row.
 * @throws CommandFailure for a row that names neither structure nor formula, or holds no number where one should be
 */
export function requestsOfTable(file: string, defaults: PredictDefaults): PredictRequest[] {
  if (!existsSync(file)) throw new CommandFailure(`${file} is not there.`);
  const rows: unknown[] = parse(readFileSync(file), {
    bom: true,
    trim: true,
    skip_empty_lines: true,
    columns: (names: string[]) => names.map((name) => name.toLowerCase().replaceAll(/[ _]/g, '')),
  });
  return rows.map((cells, index) => {
    const place = `${file}, row ${index + 1}`;
    const read = rowSchema.safeParse(cells);
    if (!read.success) throw new CommandFailure(`${place}: ${z.prettifyError(read.error)}`);
    const { label, structure, formula, a, b, c, alpha, beta, gamma, spacegroup, ion, ...own } = read.data;
    if (structure === undefined && formula === undefined) {
      throw new CommandFailure(
        `${place} names no structure and no formula; columns can be ${requestColumns}.`,
      );
    }
    const cell = { a, b, c, alpha, beta, gamma, spaceGroup: spacegroup };
    const given = {
      ...(structure === undefined ? {} : { structure: structureInput(structure) }),
      ...(formula === undefined ? {} : { formula }),
      ...(a === undefined ? {} : { cell: stated(cell) }),
    };
    return completed(label ?? formula ?? structure ?? '', given, {
      ...defaults,
      ...stated(own),
      ion: ion ?? defaults.ion,
      coverage: own.coverage ?? defaults.coverage,
    });
  });
}

function completed(
  label: string,
  given: Readonly<Record<string, unknown>>,
  { ion, coverage, model, temperature, quantity, hop }: PredictDefaults,
): PredictRequest {
  const common = stated({ ...given, mobileIon: ion, coverage, model });
  const asked = quantity ?? ('formula' in given || temperature !== undefined ? 'conductivity' : 'barrier');
  return asked === 'conductivity'
    ? { label, quantity: 'conductivity', input: stated({ ...common, temperature }) }
    : { label, quantity: 'barrier', input: stated({ ...common, hop: hop && readHop(hop) }) };
}

/** @throws CommandFailure for anything but twice three numbers */
function readHop(text: string): { from: number[]; to: number[] } {
  const numbers = text
    .split(/->|[^0-9.eE+-]+/)
    .filter((part) => part !== '' && !Number.isNaN(Number(part)))
    .map(Number);
  if (numbers.length !== 6) {
    throw new CommandFailure(
      `“${text}” is no hop: give the fractional coordinates of its ends, such as "0 0 0 to 0.5 0.5 0".`,
    );
  }
  return { from: numbers.slice(0, 3), to: numbers.slice(3) };
}

const stated = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>; // keys stay
