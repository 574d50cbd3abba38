import { channelName } from '../format/channel-name';
import { unblockedFractionsOf } from '../run/artifacts/antisite';
import type { Artifact } from '../run/artifacts/artifact';
import { transportOf } from '../run/artifacts/lattice-transport';
import { accessibleLithiumOf } from '../run/artifacts/rocksalt';

/** A line of a run, under the name that the published figure gives it. */
export interface RunCurve {
  readonly label: string;
  /** x, y and one standard error where there is one, rising in x. */
  readonly points: readonly (readonly [x: number, y: number, error: number | null])[];
}

/** The lines that a run draws into a published figure; none for a run that has nothing of the kind. */
export function curvesOfRun(artifacts: readonly Artifact[]): RunCurve[] {
  return [...lithium(artifacts), ...channels(artifacts), ...conductivities(artifacts)];
}

const lithium = (artifacts: readonly Artifact[]): RunCurve[] =>
  accessibleLithiumOf(artifacts).map(({ channel, disorder, lithium, accessible, standardError }) => ({
    label: `${channelName(channel)}, mixing ${disorder}`,
    points: lithium.map((x, index) => [x, accessible[index] ?? Number.NaN, standardError[index] ?? null]),
  }));

const channels = (artifacts: readonly Artifact[]): RunCurve[] =>
  unblockedFractionsOf(artifacts).map(({ defectFraction, length, fraction }) => ({
    label: percent(defectFraction),
    points: length.map((x, index) => [x, fraction[index] ?? Number.NaN, null]),
  }));

function conductivities(artifacts: readonly Artifact[]): RunCurve[] {
  const points = transportOf(artifacts);
  const temperatures = [...new Set(points.map(({ temperature }) => temperature))].sort((a, b) => b - a);
  return temperatures.map((temperature) => ({
    label: `${temperature}\u00a0K`,
    points: points
      .filter((point) => point.temperature === temperature && point.composition != null)
      .map((point) => [point.composition ?? 0, point.conductivity, point.conductivityError ?? null] as const)
      .sort(([a], [b]) => a - b),
  }));
}

/** 0.005 as 0.5 %. */
export const percent = (fraction: number): string => `${Number((100 * fraction).toPrecision(3))}\u00a0%`;
