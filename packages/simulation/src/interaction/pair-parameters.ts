import { join } from 'node:path';
import { z } from 'zod';
import { dataFolder } from '../data-folder.js';
import { readParameterTable } from '../parameter-table/read-parameter-table.js';

const positive = z.coerce.number().positive();

/** One row of `data/parameters/bond-valence.csv`. */
const rowSchema = z
  .strictObject({
    cation: z.string().regex(/^[A-Z][a-z]?$/, 'an element symbol'),
    cation_charge: z.coerce.number().int().positive(),
    anion: z.string().regex(/^[A-Z][a-z]?$/, 'an element symbol'),
    anion_charge: z.coerce.number().int().negative(),
    r0_angstrom: positive,
    alpha_per_angstrom: positive,
    rmin_angstrom: positive,
    d0_ev: positive,
  })
  .transform((row) => ({
    cation: row.cation,
    cationCharge: row.cation_charge,
    anion: row.anion,
    anionCharge: row.anion_charge,
    r0: row.r0_angstrom,
    alpha: row.alpha_per_angstrom,
    rmin: row.rmin_angstrom,
    d0: row.d0_ev,
  }));

/**
 * Bond-valence parameters of one cation-anion pair: bond valence exp(alpha (r0 - R)), Morse energy
 * d0 [(exp(alpha (rmin - R)) - 1)^2 - 1]. Lengths in angstrom, alpha in 1/angstrom, d0 in eV.
 */
type PairParameters = z.infer<typeof rowSchema>;

/** Parameters by pair of ions. */
export interface PairTable {
  /** The pair's parameters whichever of the two is the cation; undefined when the table has none. */
  find(
    a: { element: string; charge: number },
    b: { element: string; charge: number },
  ): PairParameters | undefined;
}

let shipped: PairTable | undefined;

/**
 * The softBV table of `data/parameters/bond-valence.csv`, read once.
 *
 * @throws InputError with file and line when the table cannot be read.
 */
export function softBondValenceTable(): PairTable {
  shipped ??= pairTable(readParameterTable(join(dataFolder(), 'parameters', 'bond-valence.csv'), rowSchema));
  return shipped;
}

function pairTable(rows: readonly PairParameters[]): PairTable {
  const key = (cation: string, cationCharge: number, anion: string, anionCharge: number) =>
    `${cation} ${cationCharge} ${anion} ${anionCharge}`;
  const byPair = new Map(
    rows.map((row) => [key(row.cation, row.cationCharge, row.anion, row.anionCharge), row]),
  );
  return {
    find: (a, b) => {
      const [cation, anion] = a.charge > b.charge ? [a, b] : [b, a];
      return byPair.get(key(cation.element, cation.charge, anion.element, anion.charge));
    },
  };
}
