import { fileURLToPath } from 'node:url';
import { readPublishedFigures } from '@interphase/knowledge';
import { engines, parseParameters } from '@interphase/simulation';
import { describe, expect, it } from 'vitest';
import { PercolatingClusters } from '../../packages/simulation/src/percolation/percolating-clusters.js';
import { randomStream } from '../../packages/simulation/src/random/random.js';
import { channelLinks } from '../../packages/simulation/src/rocksalt-percolation/channel-links.js';
import { Neighbours, primitiveCell } from '../../packages/simulation/src/rocksalt-percolation/fcc-cell.js';
import { Lithiation } from '../../packages/simulation/src/rocksalt-percolation/lithiation.js';

/**
 * Percolation of lithium in rocksalts against figures of the literature and of independent programs: thresholds of
 * Lee et al. 2014 and of the lattice, those of Dribble on its own cell, and accessible lithium by flood fill.
 */

const context = { progress: () => {}, signal: new AbortController().signal };

function run(given: Record<string, unknown>) {
  const engine = engines.ROCKSALT_PERCOLATION;
  if (!engine || !('parts' in engine)) throw new Error('The engine is not there.');
  const parameters = parseParameters(engine.parameters, given);
  const parts = Array.from({ length: engine.parts(parameters) }, (_, part) =>
    engine.runPart(null, parameters, part, context),
  );
  return engine.combine(parts, parameters, null);
}

describe('random rocksalts without end', () => {
  const thresholds = run({
    channels: ['ZERO_TM', 'ONE_TM', 'TWO_TM'],
    furtherCells: [12, 16, 24, 32],
    samples: 200,
  }).properties.filter(({ quantity }) => quantity === 'percolation-threshold');
  const of = (channel: string) =>
    thresholds.find(({ conditions }) => conditions.some(({ value }) => value === channel));

  it('percolate through 0-TM channels from x = 1.087 ± 0.003', () => {
    expect(Math.abs(of('ZERO_TM')!.value - 1.087)).toBeLessThan(0.003);
    expect(of('ZERO_TM')!.uncertainty).toBeLessThan(0.001);
  });

  it('percolate through all channels at the site threshold of the lattice, 0.1993', () => {
    expect(Math.abs(of('TWO_TM')!.value / 2 - 0.1993)).toBeLessThan(0.001);
  });

  it('percolate through 1-TM channels without any lithium excess', () => {
    expect(of('ONE_TM')!.value).toBeLessThan(0.7);
    expect(of('ONE_TM')!.value).toBeGreaterThan(of('TWO_TM')!.value);
  });
});

describe('432 sites of the cell of Dribble', () => {
  // 6 x 6 x 6 of its cells of LiMO2 are 6 x 6 x 12 primitive ones with the same repetition.
  const cell = primitiveCell([6, 6, 12]);
  const lithiation = new Lithiation(cell, { order: 'layered', disorder: 1, vacancies: 0 });
  const links = channelLinks('ZERO_TM');
  const neighbours = new Neighbours(cell);
  const clusters = new PercolatingClusters(cell.sites);
  const free = new Uint8Array(cell.sites);

  /** Sites filled when a cluster first wraps, counted as Dribble does: along how many of the cell's own vectors. */
  function thresholds(): number[] {
    const found: number[] = [];
    clusters.clear();
    free.fill(0);
    for (let filled = 1; found.length < 3; filled++) {
      const site = lithiation.next();
      neighbours.find(site);
      const around = neighbours.sites.reduce((bits, one, step) => bits | (free[one]! << step), 0);
      free[site] = 1;
      clusters.add(site, 1);
      for (let step = 0; step < 12; step++)
        if ((links[around]! >> step) & 1)
          clusters.join(site, neighbours.sites[step]!, neighbours.images[step]!);
      for (const windings of clusters.windings) {
        const own = windings.map(([x, y, z]) => [x + z, y + z, -z]);
        const along = [0, 1, 2].filter((axis) => own.some((winding) => winding[axis] !== 0)).length;
        while (found.length < along) found.push(filled);
      }
    }
    return found;
  }

  it('percolate at its site fractions 0.542, 0.563 and 0.611', () => {
    const random = randomStream(1);
    const samples = 3000;
    const sums = [0, 0, 0];
    for (let sample = 0; sample < samples; sample++) {
      lithiation.draw(random);
      thresholds().forEach((filled, direction) => {
        sums[direction]! += filled / cell.sites;
      });
    }
    // Dribble's 500 samples leave standard errors of 0.002, 0.003 and 0.004.
    [0.542, 0.563, 0.611].forEach((published, direction) => {
      expect(Math.abs(sums[direction]! / samples - published)).toBeLessThan(0.005);
    });
  });
});

describe('accessible lithium over content and cation mixing', async () => {
  const folder = fileURLToPath(new URL('../../data/figures/', import.meta.url));
  const figures = (await readPublishedFigures(folder)).filter(
    ({ simulation }) => simulation && 'rocksaltPercolation' in simulation,
  );

  it('stands in the figures', () => {
    expect(figures.map(({ slug }) => slug)).toContain('accessible-lithium-over-cation-mixing');
  });

  it.each(figures)('$slug: each point within its error', ({ series, simulation }) => {
    const found = run(Object(simulation?.rocksaltPercolation));
    const data: { series: Curve[] } = JSON.parse(
      JSON.stringify(found.artifacts.find(({ name }) => name === 'accessible-lithium')?.data),
    );
    for (const { label, points } of series) {
      const curve = data.series.find(({ disorder }) => label === `0-TM, mixing ${disorder}`);
      for (const [lithium, share, error = 0] of points) {
        const at = curve?.lithium.indexOf(lithium) ?? -1;
        const off = Math.abs((curve?.accessible[at] ?? Number.NaN) - share);
        // Where hardly any sample percolates, the spread of a few says little of the error.
        const allowed = 4 * Math.hypot(error, curve?.standardError[at] ?? 0) + 0.003;
        expect(off, `${label} at x = ${lithium}`).toBeLessThan(allowed);
      }
    }
  });
});

interface Curve {
  disorder: number;
  lithium: number[];
  accessible: number[];
  standardError: number[];
}
