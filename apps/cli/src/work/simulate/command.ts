import { Command, Option } from 'commander';
import { z } from 'zod';
import { runAll } from './all.js';
import { describeMethods } from './help.js';
import { type Method, type MethodParameter, readMethods } from './methods.js';
import { runOne } from './one.js';
import { listMembers, parameterValue } from './parameter-value.js';

const several = (value: string, before: readonly string[] = []): string[] => [...before, value];

const commonSchema = z.object({
  all: z.boolean().default(false),
  json: z.boolean().default(false),
  method: z.array(z.string()).default([]),
  set: z.array(z.string()).default([]),
});

/**
 * `interphase simulate` with an option for every parameter of every method.
 * @param args what stands behind `simulate`
 */
export async function runSimulateCommand(args: readonly string[]): Promise<void> {
  const methods = readMethods();
  const command = new Command('interphase simulate')
    .description(
      'simulate a structure, or every stored one; runs are stored, and found again instead of computed twice',
    )
    .argument(
      '[structure]',
      'a structure file (CIF, POSCAR, extended XYZ, JSON) or the slug of a material; statistical methods take none',
    )
    .option('--all', 'the reference runs of every stored structure, published figure and example')
    .option('--method <name>', `how: ${methods.map(({ name }) => name).join(', ')}`, several)
    .option('--set <name=value>', 'any parameter of the method by its name', several)
    .option('--json', 'print one JSON document')
    .addHelpText('after', describeMethods(methods))
    .showHelpAfterError('(interphase simulate --help lists methods and parameters)')
    .exitOverride();
  const options = new Map(methods.flatMap(({ parameters }) => parameters.map((each) => [each.option, each])));
  for (const option of options.keys()) {
    command.addOption(new Option(`--${option} <value>`).argParser(several).hideHelp());
  }
  command.action(async (structure: string | undefined, raw: Record<string, unknown>) => {
    const { all, json, method: names, set } = commonSchema.parse(raw);
    const chosen = names.map(
      (name) => methods.find((one) => one.name === name) ?? unknown(command, name, methods),
    );
    if (all && structure !== undefined) command.error('error: name a structure, or give --all');
    if (all)
      return runAll(
        chosen.map(({ method }) => method),
        { json },
      );
    if (chosen.length > 1) command.error('error: one --method at a time, except with --all');
    const method = chosen[0] ?? methods.find((one) => one.method === 'BOND_VALENCE_SITE_ENERGY');
    if (!method) throw new Error('The schema has no methods.');
    if (structure === undefined && method.structure === 'required')
      command.error(`error: ${method.name} needs a structure: name one, or give --all`);
    if (structure !== undefined && method.structure === 'none')
      command.error(`error: ${method.name} takes no structure; its parameters say it all`);
    const given = new Map([...options.keys()].flatMap((option) => textsOf(command, option)));
    return runOne(structure, method.field, parametersOf(command, method, given, set), { json });
  });
  await command.parseAsync([...args], { from: 'user' });
}

function textsOf(command: Command, option: string): [string, string[]][] {
  const key = new Option(`--${option} <value>`).attributeName();
  const texts = z.array(z.string()).optional().parse(command.getOptionValue(key));
  return texts ? [[option, texts]] : [];
}

/** The parameters of a method from its options and from --set. */
function parametersOf(
  command: Command,
  { name, parameters }: Method,
  given: ReadonlyMap<string, string[]>,
  set: readonly string[],
): Record<string, unknown> {
  const texts = new Map<MethodParameter, string[]>();
  const add = (parameter: MethodParameter | undefined, what: string, values: readonly string[]) => {
    if (!parameter) return command.error(`error: ${name} has no ${what}`);
    texts.set(parameter, [...(texts.get(parameter) ?? []), ...values]);
  };
  for (const [option, values] of given) {
    add(
      parameters.find((one) => one.option === option),
      `option --${option}`,
      values,
    );
  }
  for (const pair of set) {
    const [key = '', ...value] = pair.split('=');
    add(
      parameters.find((one) => one.name === key),
      `parameter "${key}"`,
      [value.join('=')],
    );
  }
  // Lithium is what most structures are asked about.
  const ion = parameters.find((one) => one.name === 'mobileIon');
  if (ion && !texts.has(ion)) texts.set(ion, ['Li']);
  return Object.fromEntries(
    [...texts].map(([parameter, values]) => [parameter.name, read(command, parameter, values)]),
  );
}

function read(command: Command, parameter: MethodParameter, texts: readonly string[]): unknown {
  try {
    const members = parameter.list ? texts.flatMap((text) => listMembers(parameter, text)) : texts;
    const values = members.map((text) => parameterValue(parameter, text));
    if (parameter.list) return values.flat();
    if (values.length > 1) command.error(`error: --${parameter.option} is given twice`);
    return values[0];
  } catch (error) {
    if (error instanceof RangeError) command.error(`error: ${error.message}`);
    throw error;
  }
}

function unknown(command: Command, name: string, methods: readonly Method[]): never {
  return command.error(`error: no method "${name}"; there are ${methods.map((one) => one.name).join(', ')}`);
}
