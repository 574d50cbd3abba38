import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import {
  assignOxidationStates,
  compositionOf,
  formatFormula,
  isOrdered,
  parseCif,
  parseFormula,
  StructureError,
  sameProportions,
} from '@interphase/core';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

/** The training split of OBELiX (arXiv 2502.14234), which stands beside the repository, not in it. */
const folder = new URL('../../../shared/datasets/obelix/', import.meta.url);
const present = existsSync(folder);
if (!present) console.warn(`Skipped: the OBELiX structures are not at ${folder.pathname}`);

/** Files of a tar archive: 512-byte headers with the name first and the size, in octal, at byte 124. */
function* untar(bytes: Buffer): Generator<{ name: string; contents: Buffer }> {
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0; ) {
    const name = bytes.toString('utf8', at, at + 100).replace(/\0.*$/, '');
    const size = Number.parseInt(bytes.toString('ascii', at + 124, at + 136), 8) || 0;
    yield { name, contents: bytes.subarray(at + 512, at + 512 + size) };
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

const rowSchema = z.object({ ID: z.string(), 'Reduced Composition': z.string() });
const stated = new Map(
  present
    ? z
        .array(rowSchema)
        .parse(parse(readFileSync(new URL('train.csv', folder)), { columns: true }))
        .map((row) => [row.ID, row['Reduced Composition']])
    : [],
);
const files = present
  ? [...untar(gunzipSync(readFileSync(new URL('train_cifs.tar.gz', folder))))].flatMap(
      ({ name, contents }) => {
        const [, id] = /(?:^|\/)([^./][^/]*)\.cif$/.exec(name) ?? [];
        return id === undefined ? [] : [{ id, contents }];
      },
    )
  : [];

/** Amounts that the data set rounds to two digits and occupancies that files round to three. */
const tolerance = 0.03;

/** Files whose atoms are not what the data set states: what they hold, and what is stated. */
const disagreeing: Readonly<Record<string, readonly [found: string, stated: string]>> = {
  '0fh': ['Li0.4133Al0.0807Ge0.586PO4', 'Li1.2Al0.2Ge1.8(PO4)3'],
  '0o6': ['Li0.3793Sc0.07Ti0.5967PO4', 'Li1.2Ti1.8Sc0.2(PO4)3'],
  '1dm': ['Li0.4927Al0.16Ge0.5067PO4', 'Li1.6Al0.6Ge1.4(PO4)3'],
  '1m8': ['Li6.672Ge0.79P0.21S5I', 'Li6.8P0.2Ge0.8S5I'],
  '1xf': ['Li0.4947Al0.16Ge0.5067PO4', 'Li1.5Al0.5Ge1.5(PO4)3'],
  '3uq': ['Li0.4113Al0.0793Ge0.5873PO4', 'Li1.3Al0.3Ge1.7(PO4)3'],
  '5tl': ['La0.62TiO3', 'La0.62Li0.14TiO3'],
  '7tu': ['Li10.2SiSn0.25P1.75S12', 'Li10.2(Sn0.2Si0.8)1.2P1.8S12'],
  '8fn': ['Li0.482Al0.1473Ge0.5193PO4', 'Li1.8Al0.8Ge1.2(PO4)3'],
  '9yt': ['Li45.888P4S20Br3Cl', 'Li6PS5Cl0.25Br0.75'],
  b4c: ['SiS4', 'Li4SiS4'],
  bnh: ['Li6.1Si0.1P0.9S5Br', 'Li6.1P0.95Si0.1S5Br'],
  ckw: ['Sr0.932LiNb2O24F8', 'LiSr0.9Nb2O6F0.8'],
  cy2: ['La0.64TiO3', 'La0.64Li0.08TiO3'],
  dlj: ['Li6.006PSeS3.6548Br', 'Li6P(S4Se)Br'],
  dmq: ['Li24.376Al7.464S23.392', 'Li3AlS3'],
  e6a: ['Li2.138LaZr0.5667Ta0.1O4', 'Li6.7La3Zr1.7Ta0.3O12'],
  e81: ['Sr0.966Li1.034Zr0.1Ta1.9O6F', 'Li1.1SrTa1.9Zr0.1O6F'],
  etz: ['Li4.47La3Zr2O12', 'Li7La3Zr2O12'],
  ga9: ['Li0.735CeB3H12Cl', 'LiCe(BH4)3Cl'],
  hta: ['La0.565TiO3', 'La0.565Li0.305TiO3'],
  hx7: ['Li2.001BrO', 'Li2(OH)Br'],
  ix1: ['Li0.29Hf0.6773PO4', 'Li0.91Hf2.022(PO4)3'],
  lxk: ['Li6.672Ge0.773P0.227S5I', 'Li6.7P0.3Ge0.7S5I'],
  mg4: ['LiTi1.7Al0.3P3O12', 'Li1.3Al0.3Ti1.7(PO4)3'],
  my9: ['Li0.3703Ti0.5984Al0.0682PO4', 'Li1.2Al0.2Ti1.8(PO4)3'],
  opo: ['Li0.4205Sn0.3948S', 'Li0.6[Li0.2Sn0.8S2]'],
  pa1: ['Li6.6148Ge0.6146P0.3854S5I', 'Li6.6P0.4Ge0.6S5I'],
  rty: ['Li4.986Sn0.3291Ge0.1709PS6', 'Li10Ge0.33Sn0.66P2S12'],
  s3h: ['LaTi2O6', 'La0.5Li0.5TiO3'],
  tjh: ['Li0.49Al0.158Ge0.5087PO4', 'Li1.7Al0.7Ge1.3(PO4)3'],
  u2y: ['La0.595TiO3', 'La0.595Li0.215TiO3'],
  u8r: ['Ba3Zr1.0002Ta4.9998Si4O26', 'Ba3LiTa5ZrSi4O26'],
  vg0: ['Li2AlGe3P6O24', 'Li1.5Al0.5Ge1.5(PO4)3'],
  yab: ['Sr0.934LiTa2O24F8', 'LiSr0.9Ta2O6F0.8'],
  yqu: ['Li0.3893Ti0.61Al0.0567PO4', 'Li1.2Ti1.8Al0.2(PO4)3'],
  ysm: ['Sr0.958Li1.042Zr0.1Nb1.9O6F', 'Li1.1SrNb1.9Zr0.1O6F'],
};

describe.skipIf(!present)('the structures of OBELiX', () => {
  const crystals = new Map(
    files.map(({ id, contents }) => [id, parseCif(contents, { file: `${id}.cif` }).crystal]),
  );

  it('are all read, and 59 of them are ordered', () => {
    expect(crystals.size).toBe(254);
    expect([...crystals.values()].filter(isOrdered)).toHaveLength(59);
  });

  it('have the composition that the data set states, but for those listed', () => {
    const found = [...crystals].flatMap(([id, crystal]) => {
      const composition = compositionOf(crystal);
      const formula = stated.get(id) ?? '';
      return sameProportions(composition, parseFormula(formula), tolerance)
        ? []
        : [[id, [formatFormula(composition), formula]] as const];
    });
    expect(Object.fromEntries(found)).toEqual(disagreeing);
  });

  it('have oxidation states, usual ones, that are neutral but for those that lack ions', () => {
    const anions = new Map(Object.entries({ O: -2, S: -2, Se: -2, F: -1, Cl: -1, Br: -1, I: -1, N: -3 }));
    const found = { neutral: 0, charged: 0, refused: [] as string[], unusual: [] as string[] };
    for (const [id, read] of crystals) {
      try {
        const { crystal, warnings } = assignOxidationStates(read);
        if (warnings.some((warning) => warning.includes('with a charge of'))) found.charged++;
        else found.neutral++;
        const isUnusual = crystal.sites
          .flatMap(({ species }) => species)
          .some(({ element, oxidationState }) => oxidationState !== (anions.get(element) ?? oxidationState));
        if (isUnusual) found.unusual.push(id);
      } catch (error) {
        if (!(error instanceof StructureError)) throw error;
        found.refused.push(id);
      }
    }
    // Files that lack the lithium or the hydrogen that their composition states.
    expect(found.unusual).toEqual(['b4c', 'hx7']);
    // Both hold 24 O and 8 F where 6 and 0.8 are stated.
    expect(found.refused.toSorted()).toEqual(['ckw', 'yab']);
    expect(found.neutral).toBeGreaterThanOrEqual(224);
    expect(found.neutral + found.charged + found.refused.length).toBe(254);
  });
});
