import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { crystalOf, matrixOf, triples } from '../crystal-of.js';
import { type Calculation, type ImportedFile, importFault } from '../imported-result.js';
import { longest } from '../units.js';
import { vaspFunctional } from './vasp-functional.js';

const named = z.object({ name: z.string().optional(), '#text': z.string().default('') });
const rows = z.object({ name: z.string().optional(), v: z.array(z.string()).default([]) });
const structure = z.object({
  name: z.string().optional(),
  crystal: z.object({ varray: z.array(rows) }),
  varray: z.array(rows),
});
const settings = z.object({ i: z.array(named).default([]) });
const schema = z.object({
  modeling: z.object({
    generator: settings.optional(),
    incar: settings.optional(),
    atominfo: z.object({
      array: z.array(
        z.object({
          name: z.string(),
          set: z.object({ rc: z.array(z.object({ c: z.array(z.string()) })) }),
        }),
      ),
    }),
    calculation: z
      .array(
        z.object({
          scstep: z.array(z.unknown()).default([]),
          structure: z.array(structure).min(1),
          varray: z.array(rows).default([]),
          energy: z.object({ i: z.array(named) }),
        }),
      )
      .min(1),
  }),
});

/** Elements that may occur once are lists all the same. */
const lists = new Set(['i', 'v', 'varray', 'calculation', 'structure', 'array', 'rc', 'c', 'scstep']);
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  isArray: (tag) => lists.has(tag),
  // Sub-elements of electronic steps and band structures are large and hold nothing that is read.
  stopNodes: ['*.scstep', '*.eigenvalues', '*.projected', '*.dos', '*.kpoints', '*.primitive_cell'],
});

export const isVasprun = ({ text }: ImportedFile): boolean => /<modeling>/.test(text.slice(0, 400));

/** The parser refuses more than the validator does, without a line. */
function parse(text: string, name: string): unknown {
  try {
    return parser.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw importFault('import.corrupt', `This is no XML: ${reason}`, name);
  }
}

/**
 * Reads the last ionic step of a vasprun.xml.
 * @throws InputError `import.truncated` or `import.corrupt` with the line
 */
export function readVasprun({ name, text }: ImportedFile): Calculation {
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    const cut = !/<\/modeling>\s*$/.test(text);
    const message = cut
      ? 'The vasprun.xml ends before the calculation did'
      : `This is no XML: ${valid.err.msg}`;
    const line = cut ? text.trimEnd().split('\n').length : valid.err.line;
    throw importFault(cut ? 'import.truncated' : 'import.corrupt', message, name, line);
  }
  const found = schema.safeParse(parse(text, name));
  if (!found.success) {
    const [issue] = found.error.issues;
    throw importFault('import.corrupt', `${issue?.path.join('.')}: ${issue?.message}`, name);
  }
  const { modeling } = found.data;
  const set = (key: string): string | null =>
    modeling.incar?.i.find((item) => item.name === key)?.['#text'].trim() ?? null;
  const last = modeling.calculation.at(-1);
  const place = last?.structure.at(-1);
  const numbers = (list: readonly z.infer<typeof rows>[] | undefined, key: string): number[] =>
    (list?.find((item) => item.name === key)?.v ?? []).flatMap((row) => row.trim().split(/\s+/).map(Number));
  const matrix = matrixOf(triples(numbers(place?.crystal.varray, 'basis')));
  const positions = triples(numbers(place?.varray, 'positions'));
  const forces = triples(numbers(last?.varray, 'forces'));
  const energy = Number(last?.energy.i.find((item) => item.name === 'e_0_energy')?.['#text']);
  const atoms = modeling.atominfo.array.find((item) => item.name === 'atoms')?.set.rc ?? [];
  if (matrix === null || positions === null || forces === null || !Number.isFinite(energy)) {
    throw importFault(
      'import.corrupt',
      'The last step lacks its basis, positions or energy, or a number of them or of its forces cannot be read',
      name,
    );
  }
  const steps = Number(set('NSW') ?? 0);
  const electronic = Number(set('NELM') ?? 60);
  const relaxed = steps <= 1 || modeling.calculation.length < steps;
  return {
    program: 'VASP',
    version: modeling.generator?.i.find((item) => item.name === 'version')?.['#text'].trim() ?? null,
    functional: vaspFunctional({
      gga: set('GGA'),
      metaGga: set('METAGGA'),
      hybrid: set('LHFCALC') === 'T',
      plusU: set('LDAU') === 'T',
      potential: /<c>\s*(PAW\S*)/.exec(text)?.[1] ?? null,
    }),
    converged: relaxed && (last?.scstep.length ?? 0) < electronic,
    structure: crystalOf(
      matrix,
      positions,
      atoms.map(({ c }) => (c[0] ?? '').trim()),
      { cartesian: false, file: name },
    ),
    energy,
    maximumForce: longest(forces.flat()),
    warnings: [],
  };
}
