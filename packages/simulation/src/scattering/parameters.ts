import { z } from 'zod';

/** What both engines of scattering may be asked. */
export const radiationParameters = {
  /** What is scattered. */
  radiation: z.enum(['x-ray', 'neutron']).default('x-ray'),
  /** Mass number by element, for neutrons: `{ Li: 7 }`, `{ H: 2 }`; natural abundance where none is given. */
  isotopes: z.record(z.string(), z.number().int().positive()).optional(),
} as const;

export type Radiation = z.infer<(typeof radiationParameters)['radiation']>;
export type Isotopes = z.infer<(typeof radiationParameters)['isotopes']>;
