import { BOLTZMANN } from '@interphase/core';
import { plainNumber } from '../../lib/format/number';
import { type Arrhenius, arrheniusOf } from '../../lib/run/artifacts/transport';
import { CurveChart } from '../charts/curve-chart';
import { Section } from '../section/section';
import { ArtifactFigure } from './artifact-figure';
import type { ShownRun } from './shown-run';

/** Errors below half a meV are not written: the title gives three digits. */
const NOTABLE = 0.0005;

/** Diffusivity over reciprocal temperature, with the straight line of its activation energy. */
export function ArrheniusPlot({ run }: { run: ShownRun }) {
  const arrhenius = arrheniusOf(run.artifacts);
  const points = (arrhenius?.points ?? [])
    .filter(({ diffusivity }) => diffusivity > 0)
    .sort((a, b) => b.temperature - a.temperature);
  if (!arrhenius || points.length < 2) return null;
  return (
    <Section id="arrhenius" title="Arrhenius plot">
      <ArtifactFigure
        run={run}
        artifact="arrhenius"
        title={titleOf(arrhenius)}
        subtitle={`Diffusivity, cm²/s, over reciprocal temperature${points.some(({ standardError }) => standardError) ? '; bars are one standard error' : ''}`}
      >
        <CurveChart
          x={{ label: '1000 K / temperature' }}
          y={{ label: 'diffusivity, cm²/s', logarithmic: true }}
          curves={[
            {
              label: 'simulated',
              marks: true,
              points: points.map((point) => [
                1000 / point.temperature,
                point.diffusivity,
                point.standardError,
              ]),
            },
            ...fitted(arrhenius, points),
          ]}
          spoken={`Diffusivity: ${points.map((point) => `${plainNumber(point.diffusivity, 3)} cm²/s at ${point.temperature} K`).join('; ')}.`}
        />
      </ArtifactFigure>
    </Section>
  );
}

function titleOf({ activationEnergy, activationEnergyError }: Arrhenius): string {
  if (activationEnergy == null) return 'Diffusivity rises with temperature';
  const error =
    activationEnergyError && activationEnergyError >= NOTABLE ? ` ± ${activationEnergyError.toFixed(3)}` : '';
  return `The activation energy is ${activationEnergy.toFixed(3)}${error}\u00a0eV`;
}

/** The fit between the lowest and the highest temperature. */
function fitted({ activationEnergy, prefactor }: Arrhenius, points: Arrhenius['points']) {
  if (activationEnergy == null || prefactor == null) return [];
  const temperatures = points.map(({ temperature }) => temperature);
  const ends = [Math.max(...temperatures), Math.min(...temperatures)];
  return [
    {
      label: 'fit',
      points: ends.map(
        (kelvin) => [1000 / kelvin, prefactor * Math.exp(-activationEnergy / (BOLTZMANN * kelvin))] as const,
      ),
    },
  ];
}
