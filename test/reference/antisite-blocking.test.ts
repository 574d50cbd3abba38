import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPublishedFigures } from '@interphase/knowledge';
import { engines, parseParameters } from '@interphase/simulation';
import { describe, expect, it } from 'vitest';

/**
 * Anti-site blocking against the figures that were computed independently for channels of 33, 333 and 3333 sites
 * (Malik, Burch, Bazant & Ceder 2010), and its particles against the limits that are known exactly.
 */

const context = { progress: () => {}, signal: new AbortController().signal };

/** All artifacts of a run, by name. */
function run(given: Record<string, unknown>) {
  const engine = engines.ANTISITE_BLOCKING;
  if (!engine || !('parts' in engine)) throw new Error('The engine is not there.');
  const parameters = parseParameters(engine.parameters, given);
  const parts = Array.from({ length: engine.parts(parameters) }, (_, part) =>
    engine.runPart(null, parameters, part, context),
  );
  const { artifacts } = engine.combine(parts, parameters, null);
  return new Map(
    artifacts.map(({ name, data }) => [name, JSON.parse(JSON.stringify(data)).series as Series[]]),
  );
}

/** The members of either artifact's series that are compared. */
interface Series {
  fraction: number[];
  sampled: number[];
  standardError: number[];
  relative: number[];
}

describe('channels with anti-site defects', () => {
  const channels = run({
    defectFraction: [0.001, 0.005, 0.01],
    channelLengths: [33, 333, 3333],
    sitesPerNanometre: 1,
    samples: 100_000,
  }).get('unblocked-fraction');

  it('keep the nine fractions that were computed independently', () => {
    const published = [
      [1.0, 0.984, 0.543],
      [0.996, 0.785, 0.12],
      [0.985, 0.543, 0.06],
    ];
    expect(channels?.map(({ fraction }) => fraction.map((value) => Math.round(1000 * value) / 1000))).toEqual(
      published,
    );
  });

  it('keep them when they are drawn, within three standard errors', () => {
    for (const { fraction, sampled, standardError } of channels ?? [])
      for (const [index, value] of fraction.entries())
        expect(Math.abs((sampled[index] ?? 0) - value)).toBeLessThan(3 * (standardError[index] ?? 0));
  });

  it('give the curves of the published figure from the run beside it', async () => {
    const folder = join(fileURLToPath(new URL('../../data/figures', import.meta.url)));
    const figure = (await readPublishedFigures(folder)).find(
      ({ slug }) => slug === 'unblocked-capacity-of-olivine-channels',
    );
    const input = figure?.simulation?.antisiteBlocking as Record<string, unknown> & {
      channelLengths: number[];
    };
    const curves = run(input).get('unblocked-fraction') ?? [];
    for (const [line, { points }] of (figure?.series ?? []).entries())
      for (const [length, fraction] of points)
        expect(curves[line]?.fraction[input.channelLengths.indexOf(length)]).toBeCloseTo(fraction, 3);
  });
});

describe('particles with anti-site defects', () => {
  const relative = (given: Record<string, unknown>) =>
    run({ channelLengths: [1], temperature: 300, channelBarrier: 0.3, sitesPerNanometre: 1, ...given })
      .get('effective-diffusivity')
      ?.map((series) => series.relative) ?? [];

  it('diffuse as ever without defects, and where crossing is free lack only the bonds that defects take', () => {
    const [none, two, ten] = relative({
      defectFraction: [0, 0.02, 0.1],
      crossoverBarriers: [0],
      particleSizes: [200],
    });
    expect(none?.[0]).toBeCloseTo(1, 9);
    expect(two?.[0]).toBeCloseTo(0.98 ** 2, 2);
    expect(ten?.[0]).toBeCloseTo(0.9 ** 2, 2);
  });

  it('slow down as the rate of crossing, and as the square of the distance between defects', () => {
    const curves = relative({
      defectFraction: [0.04, 0.08],
      crossoverBarriers: [0.8, 0.9],
      particleSizes: [500],
      arrangements: 4,
    }).map(([value]) => value ?? 0);
    const [few, fewSlower, many, manySlower] = curves;
    const tenth = Math.exp(-0.1 / (8.617333e-5 * 300));
    expect((fewSlower ?? 0) / (few ?? 0) / tenth).toBeCloseTo(1, 3);
    expect((manySlower ?? 0) / (many ?? 0) / tenth).toBeCloseTo(1, 3);
    // Four in the bulk; surfaces spare the particle with fewer defects more of its way.
    expect((few ?? 0) / (many ?? 0)).toBeGreaterThan(3.6);
    expect((few ?? 0) / (many ?? 0)).toBeLessThan(5.4);
  });

  it('conduct by their channels without a defect where nothing crosses', () => {
    const [curve] = relative({
      defectFraction: [0.01],
      crossoverBarriers: [10],
      particleSizes: [30, 100, 300],
      channelsAcross: 16,
    });
    // Of 2048 channels each, within three standard errors.
    for (const [index, length] of [30, 100, 300].entries()) {
      const clear = 0.99 ** length;
      const error = Math.sqrt((clear * (1 - clear)) / 2048);
      expect(Math.abs((curve?.[index] ?? 0) - clear)).toBeLessThan(3 * error);
    }
  });

  it('diffuse the slower, the larger they are, down to a value of the bulk', () => {
    const [curve] = relative({
      defectFraction: [0.02],
      crossoverBarriers: [0.6],
      particleSizes: [5, 25, 100, 400, 800, 1600],
      arrangements: 4,
    });
    const falls = curve?.slice(1).map((value, index) => value / (curve[index] ?? 0)) ?? [];
    expect(curve?.[0]).toBeCloseTo(0.98 ** 5, 1);
    for (const fall of falls.slice(0, 3)) expect(fall).toBeLessThan(0.8);
    expect(falls.at(-1)).toBeCloseTo(1, 0);
  });
});
