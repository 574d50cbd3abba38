import { z } from 'zod';

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters and digits, in words joined by single hyphens')
  .describe('Stable, readable key, unique within its kind, e.g. `nudged-elastic-band`.');

/** A slug of an entry of another kind; a test checks that it exists. */
export const reference = (kind: string) =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, `the slug of a ${kind}`)
    .describe(`Slug of a ${kind}.`);

export const text = z.string().trim().min(1, 'a text that is not empty');

/** YAML reads `2` and `1.5` as numbers where a text is meant, as in the value of a condition or a figure. */
export const textOrNumber = z.union([text, z.number().transform(String)]);

/** Other names a thing is searched by. */
export const aliases = z.array(text).default([]).describe('Other names it is searched by.');

/** Terms of published vocabularies that mean the same thing; only what was opened and read there. */
export const sameAs = z
  .array(z.url())
  .default([])
  .describe('IRIs of terms that mean the same in published vocabularies such as EMMO or BattINFO.');

export const positive = z.number().positive();

export const unit = z
  .string()
  .min(1)
  .describe(
    'Unit as we write them: `eV`, `meV`, `S/cm`, `cm2/s`, `angstrom`, `K`, `%`; `1` for a pure number.',
  );

/** From the smaller to the larger number. */
export const range = (unitName: string) =>
  z.tuple([positive, positive]).describe(`Smallest and largest, in ${unitName}.`);
