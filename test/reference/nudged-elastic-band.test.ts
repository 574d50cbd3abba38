import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Crystal, InputError, latticeFromMatrix, parseCif, wrap } from '@interphase/core';
import {
  bondValenceParameters,
  computeHopNetwork,
  nudgedElasticBandEngine,
  nudgedElasticBandParameters,
} from '@interphase/simulation';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

/** Crystals, a universal potential's band and barriers from the literature; they stand beside the repository. */
const folder = new URL('../../../shared/datasets/', import.meta.url);
const present = existsSync(new URL('neb-barriers/train.json.gz', folder));
if (!present) console.warn(`Skipped: the migration barriers are not at ${folder.pathname}`);

const artifact = z.object({
  hops: z.array(
    z.object({
      rigidBarrier: z.number().nullable(),
      barrier: z.number(),
      converged: z.boolean(),
      displacement: z.object({ rootMeanSquare: z.number(), largest: z.number() }),
    }),
  ),
});

const quiet = { progress: () => {}, signal: new AbortController().signal };

function hopsOf(crystal: Crystal, input: object) {
  const result = nudgedElasticBandEngine.run(crystal, nudgedElasticBandParameters.parse(input), quiet);
  return artifact.parse(result.artifacts[0]?.data).hops;
}

const crystalOf = (name: string) =>
  parseCif(readFileSync(new URL(`bvse-reference/cifs/${name}.cif`, folder)), { file: name }).crystal;

describe.skipIf(!present)('hops of LiFePO4', () => {
  const states = { Li: 1, Fe: 2, P: 5, O: -2 };
  const hop = (from: number[], to: number[]) =>
    hopsOf(crystalOf('LiFePO4'), { mobileIon: 'Li', oxidationStates: states, hop: { from, to } })[0]!;

  it('moves along b at the barrier that density functional theory gives, 0.27 eV', () => {
    const along = hop([0, 0, 0], [0, 0.5, 0]);
    expect(along.converged).toBe(true);
    // 0.27 eV: PBE+U in the literature set; a universal potential (CHGNet) has 0.18, which softens such barriers.
    expect(Math.abs(along.barrier - 0.27)).toBeLessThan(0.03);
    // A published bond-valence band in another refinement of the cell: 0.356 eV.
    expect(Math.abs(along.rigidBarrier! - 0.356)).toBeLessThan(0.06);
  });
});

describe.skipIf(!present)('the rigid lattice', () => {
  it.each([
    ['LiFePO4', 'Li'],
    ['LiTi2P3O12', 'Li'],
    ['Na3PSe4', 'Na'],
    ['Li3OBr', 'Li'],
    ['MgCr2S4', 'Mg'],
  ])('%s has the barriers of its network', (name, mobileIon) => {
    const crystal = crystalOf(name);
    const { network } = computeHopNetwork(crystal, bondValenceParameters.parse({ mobileIon }), quiet);
    const kinds = network.hops
      .filter((hop, index) => hop.orbit === index)
      .map(({ energy, from }) => energy - network.sites[from]!.energy);
    const rigid = hopsOf(crystal, { mobileIon }).map((hop) => hop.rigidBarrier);
    expect(rigid.length).toBeGreaterThan(0);
    for (const barrier of rigid) {
      expect(Math.min(...kinds.map((one) => Math.abs(one - barrier!)))).toBeLessThan(0.01);
    }
  });
});

describe.skipIf(!present)('frameworks that give way', () => {
  it.each([
    ['LiFePO4', 'Li'],
    ['LiTi2P3O12', 'Li'],
    ['Na3PSe4', 'Na'],
    ['Li3OBr', 'Li'],
    ['NaFePO4-olivine', 'Na'],
  ])('%s stays what it is while its ion hops', (name, mobileIon) => {
    const [lowest] = hopsOf(crystalOf(name), { mobileIon, maximumHops: 1 });
    expect(lowest!.converged).toBe(true);
    expect(lowest!.displacement.rootMeanSquare).toBeLessThan(0.05);
    expect(lowest!.displacement.largest).toBeLessThan(0.4);
  });
});

const rowSchema = z.object({
  sys_name: z.string(),
  target: z.number(),
  atoms: z.object({
    lattice_mat: z.tuple([
      z.tuple([z.number(), z.number(), z.number()]),
      z.tuple([z.number(), z.number(), z.number()]),
      z.tuple([z.number(), z.number(), z.number()]),
    ]),
    coords: z.array(z.tuple([z.number(), z.number(), z.number()])),
    elements: z.array(z.string()),
  }),
});

/** The hop of a row, whose first five positions are images of the hopping ion and the others the host. */
function literatureHop({ atoms: { coords, elements, lattice_mat } }: z.infer<typeof rowSchema>) {
  const sites = [0, ...coords.map((_, index) => index).slice(5)].map((index) => ({
    label: `${elements[index]}${index}`,
    position: wrap(coords[index]!),
    species: [{ element: elements[index]!.trim(), oxidationState: null, occupancy: 1 }],
  }));
  const input = { mobileIon: elements[0]!.trim(), hop: { from: coords[0], to: coords[4] } };
  try {
    return hopsOf({ lattice: latticeFromMatrix(lattice_mat), sites }, input)[0];
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

describe.skipIf(!present)('barriers of the literature', () => {
  /** Every 12th training row of at most 160 atoms. */
  const rows = present
    ? z
        .array(rowSchema)
        .parse(JSON.parse(gunzipSync(readFileSync(new URL('neb-barriers/train.json.gz', folder))).toString()))
        .filter((row) => row.atoms.elements.length <= 164)
        .filter((_, index) => index % 12 === 0)
    : [];

  it('are met to 0.5 eV on average (0.44 over all rows), and closer than by the rigid lattice', () => {
    const outcomes = rows.flatMap((row) => {
      const hop = literatureHop(row);
      return hop ? [{ target: row.target, ...hop }] : [];
    });
    // The others have pairs of ions without parameters, such as Mg2+ and Se2-, or lead straight through an atom.
    expect(outcomes.length).toBeGreaterThan(0.8 * rows.length);
    const converged = outcomes.filter((one) => one.converged);
    expect(converged.length).toBeGreaterThan(0.95 * outcomes.length);
    const error = (barrier: (one: (typeof outcomes)[number]) => number) =>
      outcomes.reduce((sum, one) => sum + Math.abs(barrier(one) - one.target), 0) / outcomes.length;
    const relaxed = error((one) => one.barrier);
    expect(relaxed).toBeLessThan(0.5);
    expect(relaxed).toBeLessThan(0.7 * error((one) => one.rigidBarrier ?? 0));
  });
});
