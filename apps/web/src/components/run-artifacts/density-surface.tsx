import { gridOf } from '../../lib/run/artifacts/grid';
import { withoutElement } from '../../lib/structure/framework-view';
import { structureView } from '../../lib/structure/structure-view';
import { links } from '../../lib/url/links';
import { Section } from '../section/section';
import { StructureViewer } from '../structure-viewer/structure-viewer';
import { mobileElement, type ShownRun } from './shown-run';

/** Share of the highest density at which the surface is drawn: sites and the ways between them both show. */
const SHARE = 0.05;

/** Where the mobile ions were during molecular dynamics, as a surface of equal density around the structure. */
export function DensitySurface({ run }: { run: ShownRun }) {
  const mobileIon = mobileElement(run);
  const full = gridOf(run.artifacts, 'density', 0);
  const view = run.structure ? structureView(run.structure.cif, mobileIon) : null;
  if (!full || !view) return null;
  // The highest density is the largest value of the signed 16-bit grid.
  const level = full.offset + full.scale * 32767 * SHARE;
  return (
    <Section id="density" title="Where the ions were">
      <p>
        The surface encloses where the time-averaged density of {mobileIon ?? 'the ion'} is above{' '}
        {SHARE * 100}
        {'\u00a0'}% of its highest value.
      </p>
      <StructureViewer
        view={withoutElement(view, mobileIon)}
        mobileIon={mobileIon}
        name={`density-${run.inputHash.slice(0, 8)}`}
        landscape={{ ...full, level }}
      />
      <p>
        <a href={`${links.run(run.id)}/density.json`} download>
          The density as JSON
        </a>
      </p>
    </Section>
  );
}
