import { BOLTZMANN } from '@interphase/core';
import type { Artifact, ComputedValue, EngineResult } from '../engine/engine.js';
import { type AntisiteParameters, sitesAlong } from './parameters.js';
import type { AntisitePart } from './run-part.js';
import { unblockedFraction } from './unblocked-fraction.js';

/** Cm per nm. */
const CENTIMETRES = 1e-7;

/** The curves of a run, of the parts that are finished. */
export function resultsOf(parts: readonly AntisitePart[], parameters: AntisiteParameters): EngineResult {
  const channels = unblockedSeries(parts, parameters);
  const unhindered = diffusivityAlong(parameters);
  const particles = diffusivitySeries(parts, parameters, unhindered);
  const artifacts: Artifact[] = [
    {
      name: 'unblocked-fraction',
      description:
        'For each defectFraction (share of the sites of a channel), over length (nm) and sites of a channel that is open at both ends: fraction of its ions that defects leave reachable, in closed form; sampled and standardError from channels drawn at random, null when none were.',
      data: { series: channels },
    },
  ];
  if (particles.length > 0) {
    artifacts.push({
      name: 'effective-diffusivity',
      description:
        'For each defectFraction and crossover (barrier between channels, eV), over size (thickness of the particle along its channels, nm): relative diffusivity through the particle (1 without defects) with its standardError over arrangements of defects, and diffusivity in cm2/s.',
      data: { series: particles },
    });
  }
  return {
    properties: [
      ...channels.flatMap(({ defectFraction, length, fraction }) =>
        fraction.map(
          (value, index): ComputedValue => ({
            quantity: 'unblocked-fraction',
            value,
            uncertainty: null,
            unit: '1',
            conditions: [
              { name: 'defect fraction', value: String(defectFraction), unit: null },
              { name: 'channel length', value: String(length[index]), unit: 'nm' },
            ],
          }),
        ),
      ),
      ...particles.flatMap((series) =>
        series.diffusivity.map(
          (value, index): ComputedValue => ({
            quantity: 'diffusivity',
            value,
            uncertainty:
              value === 0 ? null : (series.standardError[index]! * value) / series.relative[index]!,
            unit: 'cm2/s',
            conditions: [
              { name: 'defect fraction', value: String(series.defectFraction), unit: null },
              { name: 'particle size', value: String(series.size[index]), unit: 'nm' },
              { name: 'crossover barrier', value: String(series.crossover), unit: 'eV' },
              { name: 'temperature', value: String(parameters.temperature), unit: 'K' },
            ],
          }),
        ),
      ),
    ],
    artifacts,
    warnings: [],
  };
}

/** Closed form and sample, one curve for each share of defects. */
function unblockedSeries(parts: readonly AntisitePart[], parameters: AntisiteParameters) {
  const { defectFraction, channelLengths } = parameters;
  const sites = channelLengths.map((length) => sitesAlong(length, parameters));
  return defectFraction.map((fraction) => {
    const drawn = parts.find((part) => part.kind === 'channels' && part.defectFraction === fraction);
    const sampled = drawn?.kind === 'channels' && drawn.sampled.length > 0 ? drawn.sampled : null;
    return {
      defectFraction: fraction,
      length: channelLengths,
      sites,
      fraction: sites.map((count) => unblockedFraction(count * fraction)),
      sampled: sampled?.map(({ mean }) => mean) ?? null,
      standardError: sampled?.map(({ standardError }) => standardError) ?? null,
    };
  });
}

/** One curve for each share of defects and barrier, over the sizes of which at least two arrangements are solved. */
function diffusivitySeries(
  parts: readonly AntisitePart[],
  parameters: AntisiteParameters,
  unhindered: number,
) {
  const { defectFraction, crossoverBarriers, particleSizes } = parameters;
  return defectFraction.flatMap((fraction) =>
    crossoverBarriers.flatMap((crossover, barrier) => {
      const points = particleSizes.flatMap((size) => {
        const flows = parts.flatMap((part) =>
          part.kind === 'particles' && part.defectFraction === fraction && part.size === size
            ? (part.relative[barrier] ?? [])
            : [],
        );
        if (flows.length < 2) return [];
        return [{ size, ...meanOf(flows) }];
      });
      if (points.length === 0) return [];
      return [
        {
          defectFraction: fraction,
          crossover,
          size: points.map(({ size }) => size),
          relative: points.map(({ relative }) => relative),
          standardError: points.map(({ standardError }) => standardError),
          diffusivity: points.map(({ relative }) => relative * unhindered),
        },
      ];
    }),
  );
}

/** Mean of at least two numbers, with its standard error. */
function meanOf(flows: readonly number[]): { relative: number; standardError: number } {
  const relative = flows.reduce((sum, flow) => sum + flow, 0) / flows.length;
  const squares = flows.reduce((sum, flow) => sum + (flow - relative) ** 2, 0);
  return { relative, standardError: Math.sqrt(squares / (flows.length - 1) / flows.length) };
}

/** Diffusivity along channels without defects, cm2/s: attempt frequency times squared distance times Boltzmann factor. */
function diffusivityAlong(parameters: AntisiteParameters): number {
  const { attemptFrequency, sitesPerNanometre, channelBarrier, temperature } = parameters;
  const step = CENTIMETRES / sitesPerNanometre;
  return attemptFrequency * step * step * Math.exp(-channelBarrier / (BOLTZMANN * temperature));
}
