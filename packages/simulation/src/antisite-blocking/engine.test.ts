import { describe, expect, it } from 'vitest';
import type { RunContext } from '../engine/engine.js';
import { parseParameters } from '../engine/parse-parameters.js';
import { antisiteEngine } from './engine.js';
import { antisiteParameters } from './parameters.js';
import type { AntisitePart } from './run-part.js';
import { unblockedFraction } from './unblocked-fraction.js';

const context: RunContext = { progress: () => {}, signal: new AbortController().signal };
const given = (parameters: Record<string, unknown>) => parseParameters(antisiteParameters, parameters);

const particles = given({
  defectFraction: [0, 0.02],
  channelLengths: [30, 300],
  samples: 2000,
  crossoverBarriers: [0, 0.5, 10],
  particleSizes: [10, 60],
  channelsAcross: 4,
  arrangements: 5,
});

function partsOf(parameters: ReturnType<typeof given>): AntisitePart[] {
  const count = antisiteEngine.parts(parameters);
  return Array.from({ length: count }, (_, part) => antisiteEngine.runPart(null, parameters, part, context));
}

const combined = (parts: readonly AntisitePart[], parameters = particles) =>
  antisiteEngine.combine(parts, parameters, null);

const seriesOf = (parts: readonly AntisitePart[], artifact: string) => {
  const data = combined(parts).artifacts.find(({ name }) => name === artifact)?.data;
  return JSON.parse(JSON.stringify(data?.series ?? []));
};

const all = partsOf(particles);

describe('a run of anti-site blocking', () => {
  it('gives the closed form alone when nothing is drawn', () => {
    const parameters = given({ defectFraction: [0.01], channelLengths: [10, 100] });
    expect(antisiteEngine.parts(parameters)).toBe(1);
    const { properties, artifacts } = combined(partsOf(parameters), parameters);
    expect(properties.map(({ quantity, value }) => [quantity, value])).toEqual([
      ['unblocked-fraction', unblockedFraction(0.33)],
      ['unblocked-fraction', unblockedFraction(3.33)],
    ]);
    expect(artifacts).toHaveLength(1);
    expect(artifacts[0]?.data).toMatchObject({ series: [{ sites: [33, 333], sampled: null }] });
  });

  it('gives the same digits in whatever order its parts are computed', () => {
    const count = antisiteEngine.parts(particles);
    const backwards = Array.from({ length: count }, (_, index) =>
      antisiteEngine.runPart(null, particles, count - 1 - index, context),
    ).reverse();
    expect(combined(backwards)).toEqual(combined(all));
    expect(combined(partsOf({ ...particles, seed: 2 }))).not.toEqual(combined(all));
  });

  it('shows what the finished parts give', () => {
    const series = seriesOf(all.slice(0, 2), 'unblocked-fraction');
    expect(series).toMatchObject([{ sampled: [1, 1] }, { sampled: [expect.anything(), expect.anything()] }]);
    expect(seriesOf(all.slice(0, 2), 'effective-diffusivity')).toEqual([]);
    expect(seriesOf([], 'unblocked-fraction')).toMatchObject([{ sampled: null }, { sampled: null }]);
  });

  it('keeps parts that survive being written down', () => {
    expect(JSON.parse(JSON.stringify(all))).toEqual(all);
  });

  it('lets particles without defects diffuse as they are', () => {
    for (const { relative, standardError } of seriesOf(all, 'effective-diffusivity').slice(0, 3)) {
      for (const value of relative) expect(value).toBeCloseTo(1, 9);
      for (const error of standardError) expect(error).toBeCloseTo(0, 9);
    }
  });

  it('slows particles down the more, the larger they are and the higher the barrier across', () => {
    const [none, some, high] = seriesOf(all, 'effective-diffusivity').slice(3);
    expect(none.relative[1]).toBeGreaterThan(0.9);
    expect(some.relative[1]).toBeLessThan(none.relative[1] / 2);
    expect(some.relative[1]).toBeLessThan(some.relative[0]);
    // Of 80 channels of 200 sites those without a defect, within three standard errors.
    const clear = 0.98 ** 200;
    expect(Math.abs(high.relative[1] - clear)).toBeLessThan(3 * Math.sqrt((clear * (1 - clear)) / 80));
  });

  it('stops when it is cancelled', () => {
    const stop = new AbortController();
    const cancelled = {
      signal: stop.signal,
      progress: (fraction: number) => {
        if (fraction > 0) stop.abort();
      },
    };
    const large = given({
      defectFraction: [0.01],
      channelLengths: [1],
      crossoverBarriers: [0.5],
      particleSizes: [1000],
      channelsAcross: 16,
    });
    expect(() => antisiteEngine.runPart(null, large, 1, cancelled)).toThrow(/abort/i);
  });
});

describe('parameters of anti-site blocking', () => {
  const wrong = (parameters: Record<string, unknown>) => () =>
    given({ defectFraction: [0.01], channelLengths: [10], ...parameters });

  it('are refused with what is wrong and what to do', () => {
    expect(wrong({ defectFraction: [1.5] })).toThrow(/defectFraction.0: must be a number from 0 to 0.5/);
    expect(wrong({ defectFraction: [] })).toThrow(/defectFraction/);
    expect(wrong({ temperature: 0 })).toThrow(/temperature: must be a number from 50 to 2500 K/);
    expect(wrong({ crossoverBarriers: [-0.1] })).toThrow(
      /crossoverBarriers.0: must be a number from 0 to 10 eV/,
    );
    expect(wrong({ channelLengths: [0.1] })).toThrow(/shorter than half the distance/);
    expect(wrong({ crossoverBarriers: [1], particleSizes: [0.1] })).toThrow(/smaller than half/);
    expect(wrong({ crossoverBarriers: [1], particleSizes: [1e5] })).toThrow(/at most 2000000 are solved for/);
    expect(wrong({ crossoverBarriers: [1], particleSizes: [9000], arrangements: 1000 })).toThrow(
      /take fewer arrangements/,
    );
  });
});
