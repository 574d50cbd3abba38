import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Crystal,
  emptySiteHops,
  latticeFromMatrix,
  parseCif,
  siteHops,
  toCartesian,
  type Vector3,
} from '@interphase/core';
import { dataFolder, interstitialHops, statedHop } from '@interphase/simulation';
import { describe, expect, it } from 'vitest';

const folder = path.join(dataFolder(), 'structures');
const read = (name: string): Crystal => parseCif(readFileSync(path.join(folder, name), 'utf8')).crystal;
const olivine = () => read(readdirSync(folder).find((name) => /^lithium-iron-phosphate/.test(name)) ?? '');

describe('the distinct hops of a crystal', () => {
  it('of olivine begin with the one along its channels, two to a lithium pair', () => {
    const [first, ...others] = siteHops(olivine(), 'Li');
    expect(first?.length).toBeCloseTo(3.0, 1);
    expect(first?.multiplicity).toBe(4);
    for (const hop of others) expect(hop.length).toBeGreaterThan(4);
  });

  it('are as long as their ends are apart, and none of them twice', () => {
    const crystal = olivine();
    const hops = siteHops(crystal, 'Li');
    for (const { from, to, length } of hops) {
      const step: Vector3 = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
      expect(Math.hypot(...toCartesian(crystal.lattice, step))).toBeCloseTo(length, 9);
    }
    expect(new Set(hops.map(({ length, multiplicity }) => `${length.toFixed(4)} ${multiplicity}`)).size).toBe(
      hops.length,
    );
  });

  it('are read as the hops they are where their ends are asked about', () => {
    for (const name of readdirSync(folder).filter((each) => /^lithium.*cif$/.test(each))) {
      const { lattice, ...crystal } = read(name);
      for (const { from, to, length } of siteHops({ lattice, ...crystal }, 'Li')) {
        const hop = statedHop(lattice, { from, to });
        const step: Vector3 = [hop.to[0] - from[0], hop.to[1] - from[1], hop.to[2] - from[2]];
        expect(Math.hypot(...toCartesian(lattice, step))).toBeCloseTo(length, 2);
      }
    }
  });

  it('are the same hops, as often per atom, in a cell twice as long', () => {
    const crystal = olivine();
    const hops = siteHops(crystal, 'Li');
    const doubled = siteHops(twiceAlongB(crystal), 'Li');
    expect(doubled.map(({ length }) => length.toFixed(3))).toEqual(
      hops.map(({ length }) => length.toFixed(3)),
    );
    expect(doubled.map(({ multiplicity }) => multiplicity)).toEqual(
      hops.map(({ multiplicity }) => 2 * multiplicity),
    );
  });

  it('of an ion that is not there are refused with what is', () => {
    expect(() => siteHops(olivine(), 'Na')).toThrow(/holds no Na; it holds Li, Fe, P, O/);
  });
});

describe('the hops to empty sites', () => {
  it('of layered lithium cobalt oxide lead into the tetrahedra on which octahedra share faces', () => {
    const crystal = read('lithium-cobalt-oxide.cif');
    const [first, second] = interstitialHops(crystal, 'Li');
    // Each of three lithium ions has six such tetrahedra around it, two of which share a face.
    expect(first).toMatchObject({
      fromEmpty: false,
      toEmpty: true,
      toSite: 'empty site 1',
      multiplicity: 18,
    });
    expect(first?.length).toBeGreaterThan(1.6);
    expect(first?.length).toBeLessThan(1.8);
    expect(second).toMatchObject({ fromEmpty: true, toEmpty: true });
  });

  it('of lithia lead into the empty octahedra of the fluorite cell, eight lithium ions around each', () => {
    const crystal = read('lithium-oxide.cif');
    const [first, second] = interstitialHops(crystal, 'Li');
    const quarter = (Math.sqrt(3) / 4) * crystal.lattice.a;
    expect(first).toMatchObject({ toEmpty: true, multiplicity: 32 });
    expect(first?.length).toBeCloseTo(quarter, 2);
    expect(second).toMatchObject({ fromEmpty: true, toEmpty: true, multiplicity: 24 });
    expect(second?.length).toBeCloseTo(crystal.lattice.a / Math.SQRT2, 2);
  });

  it('of a host without the ion lead between its empty sites', () => {
    const { lattice, sites } = read('lithium-cobalt-oxide.cif');
    const host = { lattice, sites: sites.filter(({ label }) => !label.startsWith('Li')) };
    const hops = emptySiteHops(host, 'Li', [
      [0, 0, 0.5],
      [1 / 3, 2 / 3, 1 / 6],
      [2 / 3, 1 / 3, 5 / 6],
    ]);
    expect(hops[0]).toMatchObject({ fromSite: 'empty site 1', toSite: 'empty site 1', multiplicity: 9 });
    expect(hops[0]?.length).toBeCloseTo(lattice.a, 6);
  });

  it('leave out places that an ion fills, and so offer nothing where all are filled', () => {
    const crystal = olivine();
    const filled = crystal.sites
      .filter(({ label }) => label.startsWith('Li'))
      .map(({ position }) => position);
    expect(emptySiteHops(crystal, 'Li', filled)).toEqual([]);
  });

  it('are not looked for in cells that take long', () => {
    const { lattice, sites } = olivine();
    const [a, b, c] = lattice.matrix;
    const long = latticeFromMatrix([a, b, [10 * c[0], 10 * c[1], 10 * c[2]]]);
    expect(() => interstitialHops({ lattice: long, sites }, 'Li')).toThrow(/at most 2000 Å³/);
  });
});

function twiceAlongB({ lattice, sites }: Crystal): Crystal {
  const [a, b, c] = lattice.matrix;
  return {
    lattice: latticeFromMatrix([a, [2 * b[0], 2 * b[1], 2 * b[2]], c]),
    sites: sites.flatMap((site) =>
      [0, 1].map((copy) => ({
        ...site,
        position: [site.position[0], (site.position[1] + copy) / 2, site.position[2]] as const,
      })),
    ),
  };
}
