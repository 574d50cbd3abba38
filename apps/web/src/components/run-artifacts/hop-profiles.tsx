import { coordinate } from '../../lib/format/number';
import { type Hop, hopsOf } from '../../lib/run/artifacts/hops';
import { CurveChart, MOST_CURVES } from '../charts/curve-chart';
import { Section } from '../section/section';
import { Table } from '../table/table';
import { ArtifactFigure } from './artifact-figure';
import type { ShownRun } from './shown-run';

/** Minimum-energy paths of the hops of a nudged elastic band run. */
export function HopProfiles({ run }: { run: ShownRun }) {
  const hops = [...hopsOf(run.artifacts)].sort((a, b) => harder(a) - harder(b));
  const easiest = hops[0];
  if (!easiest) return null;
  const placed = easiest.images.every(({ position }) => position);
  return (
    <Section id="hops" title="Hops">
      <ArtifactFigure
        run={run}
        artifact="hops"
        title={
          hops.length > 1
            ? `The easiest hop takes ${bothWays(easiest)}, the hardest ${bothWays(hops.at(-1) ?? easiest)}`
            : `The hop takes ${bothWays(easiest)}`
        }
        subtitle={`Energy above the start, eV, along the relaxed path${hops.length > MOST_CURVES ? `; the ${MOST_CURVES} easiest of ${hops.length} hops` : ''}`}
      >
        <CurveChart
          x={{
            label: placed ? 'distance along the path, Å' : 'along the path',
            from: 0,
          }}
          y={{ label: 'energy, eV' }}
          curves={hops.slice(0, MOST_CURVES).map((hop) => ({
            label: `hop ${hop.label}: ${hop.barrier.toFixed(2)}\u00a0eV`,
            points: hop.images.map(({ distance, energy }) => [distance, energy]),
          }))}
          spoken={`Energy along the hops: ${hops.map((hop) => `hop ${hop.label} rises to ${hop.barrier.toFixed(2)} eV`).join('; ')}.`}
        />
      </ArtifactFigure>
      <Table caption="Relaxed hops, easiest first" showCaption>
        <thead>
          <tr>
            <th scope="col">Hop</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col" className="figure">
              Barrier, eV
            </th>
            <th scope="col" className="figure">
              Back, eV
            </th>
            <th scope="col" className="figure">
              Rigid lattice, eV
            </th>
            <th scope="col">Converged</th>
          </tr>
        </thead>
        <tbody>
          {hops.map((hop) => (
            <tr key={hop.label}>
              <th scope="row">{hop.label}</th>
              <td className="unbroken">{place(hop.from)}</td>
              <td className="unbroken">{place(hop.to)}</td>
              <td className="figure">{hop.barrier.toFixed(3)}</td>
              <td className="figure">{hop.reverseBarrier.toFixed(3)}</td>
              <td className="figure">{hop.rigidBarrier == null ? '' : hop.rigidBarrier.toFixed(3)}</td>
              <td>{convergence(hop)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

const place = (position: readonly number[] | null | undefined): string =>
  position?.map((x) => coordinate(x)).join(', ') ?? 'not stated';

function convergence({ converged, maximumForce, steps }: Hop): string {
  if (converged) return 'yes';
  if (converged == null) return 'not stated';
  const force = maximumForce == null ? '' : `, ${maximumForce.toFixed(2)}\u00a0eV/Å left`;
  return `no${force}${steps == null ? '' : ` after ${steps} steps`}`;
}

/** The higher of the barriers there and back. */
const harder = ({ barrier, reverseBarrier }: Hop): number => Math.max(barrier, reverseBarrier);

/** The barrier, and that of the way back where it is another. */
function bothWays({ barrier, reverseBarrier }: Hop): string {
  const [there, back] = [barrier.toFixed(2), reverseBarrier.toFixed(2)];
  return there === back ? `${there}\u00a0eV` : `${there}\u00a0eV there and ${back}\u00a0eV back`;
}
