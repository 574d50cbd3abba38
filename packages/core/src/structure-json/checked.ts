import { z } from 'zod';
import type { Species } from '../crystal/crystal.js';
import type { Refuse } from '../structure-file/structure-fault.js';

export const vectorSchema = z.tuple([z.number(), z.number(), z.number()]);
export const matrixSchema = z.tuple([vectorSchema, vectorSchema, vectorSchema]);

/** A value of this schema, or a refusal that names the key at fault. */
export function checked<T>(schema: z.ZodType<T>, value: unknown, refuse: Refuse): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  return refuse(
    'structure.bad-json',
    `${issue?.path.join('.') || 'The structure'}: ${issue?.message ?? 'unreadable'}`,
  );
}

/** Whether a JSON value is an object with all these keys. */
export const hasKeys = (value: unknown, ...keys: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && keys.every((key) => Object.hasOwn(value, key));

/** Refuses shares that are not above 0 or fill their site more than once. */
export function checkShares(species: readonly Species[], where: string, refuse: Refuse): void {
  const total = species.reduce((sum, { occupancy }) => sum + occupancy, 0);
  if (species.length === 0) refuse('structure.no-atoms', `${where} holds no atom`);
  if (species.some(({ occupancy }) => !(occupancy > 0)) || total > 1 + 1e-6) {
    refuse('structure.bad-occupancy', `The occupancies of ${where} are not above 0 with a sum of at most 1`);
  }
}
