import type { JsonObject } from '@interphase/store';
import { z } from 'zod';

/** `StructureInput`: exactly one field was given. */
const structure = z.union([
  z.strictObject({ material: z.string() }),
  z.strictObject({ structure: z.string() }),
  z.strictObject({ cif: z.string() }),
]);
const barrier = z.object({
  structure,
  mobileIon: z.string(),
  hop: z.object({ from: z.array(z.number()), to: z.array(z.number()) }).optional(),
  coverage: z.number(),
});
const conductivity = z.object({
  structure: structure.optional(),
  formula: z.string().optional(),
  cell: z
    .object({
      a: z.number(),
      b: z.number(),
      c: z.number(),
      alpha: z.number(),
      beta: z.number(),
      gamma: z.number(),
      spaceGroup: z.int().optional(),
    })
    .optional(),
  mobileIon: z.string(),
  temperature: z.number(),
  coverage: z.number(),
});

/** A request as it is kept with its prediction. */
export type StoredRequest =
  | { readonly kind: 'barrier'; readonly barrier: z.output<typeof barrier> }
  | { readonly kind: 'conductivity'; readonly conductivity: z.output<typeof conductivity> };

/** The request that a prediction was made for: only those for a conductivity name a temperature. */
export function storedRequest(input: JsonObject): StoredRequest {
  return 'temperature' in input
    ? { kind: 'conductivity', conductivity: conductivity.parse(input) }
    : { kind: 'barrier', barrier: barrier.parse(input) };
}
