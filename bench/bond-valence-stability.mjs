// Percolation barriers of the 12 reference crystals on shifted grids, a finer one, one with doubled faces, and refined.
import {
  bondValenceParameters,
  computeBondValenceLandscape,
  computeHopNetwork,
  findThresholds,
  networkThresholds,
} from '@interphase/simulation';
import { referenceCrystals } from './lib/bond-valence-reference.mjs';

const quiet = { progress: () => {}, signal: new AbortController().signal };
const halves = [0, 1].flatMap((i) => [0, 1].flatMap((j) => [0, 1].map((k) => [i / 2, j / 2, k / 2])));
const offsets = [...halves, [0.25, 0.25, 0.25], [0.25, 0.5, 0.75]];

console.log(`barriers in 1, 2, 3 dimensions, meV: on the grid of 0.2 A; change by doubled faces; spread over ${offsets.length} grids
shifted by parts of a step; what 0.1 A and refined saddles change\n`);
const deviations = { doubled: [], spread: [], finer: [], refined: [], finerRefined: [] };
for (const { name, crystal, mobileIon, oxidationStates } of referenceCrystals()) {
  const parameters = (resolution) => bondValenceParameters.parse({ mobileIon, oxidationStates, resolution });
  const barriersOf = (landscape) => landscape.thresholds.map(({ barrier }) => barrier);
  const { landscape, network } = computeHopNetwork(crystal, parameters(0.2), quiet);
  const base = barriersOf(landscape);
  const finer = barriersOf(computeBondValenceLandscape(crystal, parameters(0.1), quiet));
  const refined = networkThresholds(network);
  const doubled = doubledFaces(landscape);
  const shifted = offsets.map((offset) =>
    barriersOf(
      computeBondValenceLandscape(moved(crystal, landscape.grid.shape, offset), parameters(0.2), quiet),
    ),
  );
  const spread = base.map((_, d) => {
    const values = shifted.flatMap((barriers) => barriers[d] ?? []);
    return Math.max(...values) - Math.min(...values);
  });
  const change = (to, from = base) =>
    from.flatMap((barrier, d) => (to[d] === undefined ? [] : [to[d] - barrier]));
  deviations.doubled.push(...change(doubled));
  deviations.spread.push(...spread);
  deviations.finer.push(...change(finer));
  deviations.refined.push(...change(refined));
  deviations.finerRefined.push(...change(refined, finer));
  const columns = [base, change(doubled), spread, change(finer), change(refined)];
  console.log(
    `| ${name} | ${columns.map((list) => list.map((x) => (1000 * x).toFixed(0)).join(' / ')).join(' | ')} |`,
  );
}
console.log();
for (const [name, list] of Object.entries(deviations)) {
  const sizes = list.map(Math.abs).sort((a, b) => a - b);
  const mean = sizes.reduce((sum, x) => sum + x, 0) / sizes.length;
  console.log(`${name}: mean ${(1000 * mean).toFixed(1)}, largest ${(1000 * sizes.at(-1)).toFixed(1)} meV`);
}

/** The crystal moved by a part of a grid step along each axis. */
function moved(crystal, shape, offset) {
  const sites = crystal.sites.map((site) => ({
    ...site,
    position: site.position.map((x, axis) => (x + offset[axis] / shape[axis]) % 1),
  }));
  return { ...crystal, sites };
}

/** Barriers of the same landscape with the planes at 0 repeated at 1, as BVlain has them. */
function doubledFaces({ heights, grid: { shape } }) {
  const [na, nb, nc] = shape;
  const larger = shape.map((n) => n + 1);
  const repeated = new Float64Array(larger[0] * larger[1] * larger[2]);
  repeated.forEach((_, at) => {
    const k = at % larger[2];
    const j = Math.floor(at / larger[2]) % larger[1];
    const i = Math.floor(at / (larger[1] * larger[2]));
    repeated[at] = heights[((i % na) * nb + (j % nb)) * nc + (k % nc)];
  });
  return findThresholds(repeated, larger, 5, () => {}).map(({ barrier }) => barrier);
}
