import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '@interphase/core';
import { z } from 'zod';
import { dataFolder } from '../data-folder.js';

const row = z.tuple([
  z.string().regex(/^[N-]{6}$/),
  z.string().regex(/^[SP]{6}$/),
  z.number(),
  z.number().positive(),
  z.number(),
  z.number().positive(),
]);
const sixSites = z.array(z.int().min(0).max(5)).length(6);
const schema = z.object({
  crystal: z.object({ a: z.number(), c: z.number(), sodium2: z.number(), polyanion: z.number() }),
  barriers: z.object({
    surroundings: z.object({ sodium2: sixSites, polyanions: sixSites }),
    rows: z.array(row).min(1),
  }),
  fit: z.object({
    kraPenalty: z.number(),
    differencePenalty: z.number(),
    standardise: z.boolean(),
    pairs: z.number(),
    triplets: z.number(),
  }),
});

/** The sodium sites of NASICON and barriers of hops between them, as published; energies in meV. */
export type NasiconData = z.infer<typeof schema>;

let read: NasiconData | undefined;

/**
 * The published data (Deng et al. 2022, 10.1038/s41467-022-32190-7), read once.
 *
 * @throws InputError `parameters.unreadable` or `parameters.invalid` when the file is not there or not as expected
 */
export function nasiconData(): NasiconData {
  if (read) return read;
  const file = join(dataFolder(), 'parameters', 'nasicon.json');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new InputError('parameters.unreadable', `The NASICON data cannot be read: ${reason}`, { file });
  }
  const parsed = schema.safeParse(JSON.parse(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError('parameters.invalid', `${file}: ${issue?.path.join('.')}: ${issue?.message}`, {
      file,
    });
  }
  read = parsed.data;
  return read;
}
