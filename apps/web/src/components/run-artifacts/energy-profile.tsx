import { profilePaths } from '../../lib/run/artifacts/profile';
import { ProfileChart } from '../charts/profile-chart';
import { Section } from '../section/section';
import { ArtifactFigure } from './artifact-figure';
import type { ShownRun } from './shown-run';

/** Energy along the easiest paths through a landscape. */
export function EnergyProfile({ run }: { run: ShownRun }) {
  const paths = profilePaths(run.artifacts);
  const first = paths[0];
  if (!first) return null;
  const highest = Math.max(...first.points.map((point) => point.energy));
  return (
    <Section id="profile" title="Energy profile">
      <ArtifactFigure
        run={run}
        artifact="profile"
        title={`The easiest path in ${first.dimensions} dimension${first.dimensions === 1 ? '' : 's'} rises to ${highest.toFixed(2)}\u00a0eV`}
        subtitle="Site energy above the landscape’s minimum, eV, along the easiest path in each dimension"
      >
        <ProfileChart paths={paths} />
      </ArtifactFigure>
    </Section>
  );
}
