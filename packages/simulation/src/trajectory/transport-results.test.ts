import { BOLTZMANN } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { carrierDensity, conductivity } from '../transport/nernst-einstein.js';
import type { TrajectoryAnalysis } from './trajectory-analysis.js';
import { transportResults } from './transport-results.js';

const lithium = { element: 'Li', charge: 1 };
const diffusivityAt = (temperature: number) => 1e-3 * Math.exp(-0.3 / (BOLTZMANN * temperature));

/** What a run on an Arrhenius line of 0.3 eV tells, with a relative error of its diffusivity. */
function analysis(temperature: number, relativeError: number): TrajectoryAnalysis {
  const value = diffusivityAt(temperature);
  const tracer = { value, standardError: relativeError * value };
  const none = new Float64Array();
  return {
    temperature,
    mobileIons: 32,
    volume: 800,
    interval: 0.02,
    frames: 2000,
    diffusion: {
      tracer,
      charge: { value: 2 * value, standardError: relativeError * value },
      displacements: { tracer: none, charge: none, tracerError: none },
      fitted: [40, 200],
    },
    distances: none,
    radial: [],
    vanHove: [],
    density: {},
    trajectory: '',
  };
}
const results = (temperatures: number[], relativeError: number) =>
  transportResults(
    lithium,
    temperatures.map((temperature) => analysis(temperature, relativeError)),
  );
const at = (temperature: number, { properties }: ReturnType<typeof results>) =>
  properties.filter(({ conditions }) => conditions[0]?.value === String(temperature));

describe('transportResults', () => {
  it('gives the conductivity at 300 K by the Arrhenius line, and its error', () => {
    const found = results([600, 800, 1000], 0.03);
    const [room, ...none] = at(300, found);
    expect(none).toEqual([]);
    const carriers = { density: carrierDensity(32, 800), charge: 1 };
    expect(room!.value / conductivity(diffusivityAt(300), carriers, 300)).toBeCloseTo(1, 9);
    // Over 1/T in 1/K: 300 K lies 2.03e-3 from the middle, where the line is known to 3 %/√3, its slope to 3 %/0.477e-3.
    expect(room!.uncertainty! / room!.value).toBeCloseTo(
      0.03 * Math.hypot(1 / Math.sqrt(3), 2.03 / 0.477),
      3,
    );
    expect(found.warnings).toEqual([]);
  });

  it('does not where the line leaves it open, where it was run, or from one temperature', () => {
    const vague = results([900, 1000], 0.3);
    expect(at(300, vague)).toEqual([]);
    expect(vague.warnings.join()).toMatch(/not sure enough to give a conductivity at 300 K/);
    expect(
      at(300, results([300, 600], 0.1)).filter(({ quantity }) => quantity === 'ionic-conductivity'),
    ).toHaveLength(1);
    expect(at(300, results([600], 0.03))).toEqual([]);
  });

  it('leaves out what is no more than its noise, and says so', () => {
    const { properties, warnings } = results([600], 0.6);
    expect(properties).toEqual([]);
    expect(warnings.join()).toMatch(/not told from rattling/);
  });
});
