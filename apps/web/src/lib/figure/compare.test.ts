import { describe, expect, it } from 'vitest';
import { comparePoints } from './compare';
import { curvesOfRun } from './curves-of-run';

const artifacts = [
  {
    name: 'transport',
    data: {
      points: [
        { composition: 2.8, temperature: 573, conductivity: 0.3, tracerDiffusivity: 1, jumpDiffusivity: 1 },
        {
          composition: 2,
          temperature: 573,
          conductivity: 0.5,
          conductivityError: 0.02,
          tracerDiffusivity: 1,
          jumpDiffusivity: 1,
        },
        { composition: 2, temperature: 373, conductivity: 0.01, tracerDiffusivity: 1, jumpDiffusivity: 1 },
      ],
    },
  },
];

describe('a published figure beside a run', () => {
  const curves = curvesOfRun(artifacts);

  it('takes the lines of the run in the order of x, hottest first', () => {
    expect(curves.map(({ label }) => label)).toEqual(['573\u00a0K', '373\u00a0K']);
    expect(curves[0]?.points).toEqual([
      [2, 0.5, 0.02],
      [2.8, 0.3, null],
    ]);
  });

  it('compares at the published place, between neighbours, and not beyond the ends', () => {
    const how = 'read off a plot';
    const compared = comparePoints(
      [
        {
          label: '573 K',
          how,
          points: [
            { x: 2, y: 0.25, error: 0.1 },
            { x: 2.4, y: 0.2 },
            { x: 3, y: 1 },
          ],
        },
        { label: '473 K', how, points: [{ x: 2, y: 1 }] },
      ],
      curves,
    );
    expect(compared[0]).toMatchObject({
      simulated: 0.5,
      simulatedError: 0.02,
      publishedError: 0.1,
      ratio: 2,
    });
    expect(compared[1]?.simulated).toBeCloseTo(0.4, 12);
    expect(compared.slice(2).map(({ simulated, ratio }) => [simulated, ratio])).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});
