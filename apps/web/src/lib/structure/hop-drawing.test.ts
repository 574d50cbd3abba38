import { describe, expect, it } from 'vitest';
import { hopDrawing } from './hop-drawing';
import type { StructureView } from './structure-view';

const view: StructureView = {
  sites: [],
  atoms: [],
  bonds: [],
  lattice: [
    [4, 0, 0],
    [0, 5, 0],
    [0, 0, 6],
  ],
  elements: [],
  summary: '',
};
const hop = (translation: [number, number, number], energy: number, distance: number) => ({
  from: 0,
  to: 0,
  translation,
  saddle: [0.5 * translation[0], 0.5 * translation[1], 0.5 * translation[2]] as [number, number, number],
  energy,
  distance,
  orbit: 0,
});
const sites = [{ position: [0, 0, 0] as [number, number, number], energy: 0, orbit: 0 }];

describe('hopDrawing', () => {
  it('draws hops into the neighbouring cell with the site they end on, thinner the higher they lead and none too high', () => {
    const drawn = hopDrawing(
      { sites, hops: [hop([1, 0, 0], 0.3, 4), hop([0, 0, 1], 0.8, 6), hop([0, 1, 0], 2, 5)] },
      view,
    );
    expect(drawn?.hops.map(({ points }) => points[2])).toEqual([
      [4, 0, 0],
      [0, 0, 6],
    ]);
    expect(drawn?.sites.map(({ position }) => position)).toEqual([
      [0, 0, 0],
      [4, 0, 0],
      [0, 0, 6],
    ]);
    expect(drawn?.hops.map(({ easy }) => easy)).toEqual([true, false]);
    expect(drawn?.hops[0]?.radius).toBeGreaterThan(drawn?.hops[1]?.radius ?? 1);
  });

  it('draws nothing of a network whose lengths are not those of the cell in view', () => {
    expect(hopDrawing({ sites, hops: [hop([1, 0, 0], 0.3, 8)] }, view)).toBeNull();
  });
});
