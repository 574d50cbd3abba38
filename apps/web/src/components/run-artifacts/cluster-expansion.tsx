import { formationEnergiesOf, voltageOf } from '../../lib/run/artifacts/cluster-expansion';
import { fitOf } from '../../lib/run/artifacts/expansion-fit';
import { CurveChart } from '../charts/curve-chart';
import { Section } from '../section/section';
import { ArtifactFigure } from './artifact-figure';
import { ExpansionFit } from './expansion-fit';
import { mobileElement, type ShownRun } from './shown-run';

/** Energies by ordering, how well the expansion gives them, and voltage over composition. */
export function ClusterExpansion({ run }: { run: ShownRun }) {
  const fit = fitOf(run.artifacts);
  const energies = formationEnergiesOf(run.artifacts);
  const voltage = voltageOf(run.artifacts);
  const ion = mobileElement(run) ?? 'the ion';
  if (!fit && !energies && !voltage) return null;
  return (
    <Section id="expansion" title="Cluster expansion">
      {voltage ? (
        <ArtifactFigure
          run={run}
          artifact="voltage"
          title={`How much ${ion} the crystal holds at which voltage, at ${voltage.temperature}\u00a0K`}
          subtitle={
            voltage.reference === 'metal'
              ? `Voltage against the metal of ${ion} over the share of its sites that are filled`
              : `Voltage counted from its mean over the share of sites that are filled; the energy of the metal was not given`
          }
        >
          <CurveChart
            x={{ label: `filled share of the sites of ${ion}`, from: 0 }}
            y={{ label: 'voltage, V' }}
            curves={[
              {
                label: `${voltage.temperature}\u00a0K`,
                points: voltage.composition.map(
                  (filled, index) => [filled, voltage.voltage[index] ?? Number.NaN] as const,
                ),
              },
            ]}
            spoken={`Voltage from ${voltage.voltage[0]?.toFixed(2)} to ${voltage.voltage.at(-1)?.toFixed(2)} V over composition.`}
          />
        </ArtifactFigure>
      ) : null}
      {energies ? (
        <ArtifactFigure
          run={run}
          artifact="energies"
          title={`${energies.hull.length - 2} ordered ground state${energies.hull.length === 3 ? '' : 's'} between empty and full`}
          subtitle="Formation energy, eV per site of the ion, over the share of sites filled; the line joins the ground states"
        >
          <CurveChart
            x={{ label: `filled share of the sites of ${ion}`, from: 0 }}
            y={{ label: 'formation energy, eV' }}
            curves={[
              {
                label: 'orderings',
                marks: true,
                points: energies.states.map(({ composition, energy }) => [composition, energy] as const),
              },
              {
                label: 'ground states',
                points: energies.hull.map(({ composition, energy }) => [composition, energy] as const),
              },
            ]}
            spoken={`Formation energies of ${energies.states.length} orderings, ${energies.hull.length} of them ground states.`}
          />
        </ArtifactFigure>
      ) : null}
      {fit ? <ExpansionFit run={run} fit={fit} /> : null}
    </Section>
  );
}
