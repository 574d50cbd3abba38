import { gridOf } from '../../lib/run/artifacts/grid';
import { structureView } from '../../lib/structure/structure-view';
import { links } from '../../lib/url/links';
import { Section } from '../section/section';
import { StructureViewer } from '../structure-viewer/structure-viewer';
import { mobileElement, type ShownRun } from './shown-run';

/** How far above the barrier the surface lies, eV, so that its narrowest places can be seen. */
const MARGIN = 0.1;

/** The surface of equal energy around the structure. */
export function EnergyLandscape({ run }: { run: ShownRun }) {
  const mobileIon = mobileElement(run);
  const barriers = run.properties
    .filter((property) => property.quantity.slug === 'percolation-barrier')
    .map((property) => property.value);
  const level = (barriers.length > 0 ? Math.min(...barriers) : 0.4) + MARGIN;
  const landscape = gridOf(run.artifacts, 'landscape', level);
  const view = run.structure ? structureView(run.structure.cif, mobileIon) : null;
  if (!landscape || !view) return null;
  return (
    <Section id="landscape" title="Energy landscape">
      <p>
        The surface encloses what {mobileIon ?? 'the ion'} reaches with {level.toFixed(2)}
        {'\u00a0'}eV above the minimum, {MARGIN}
        {'\u00a0'}eV more than the lowest barrier. {view.summary}
      </p>
      <StructureViewer
        view={view}
        mobileIon={mobileIon}
        name={`landscape-${run.inputHash.slice(0, 8)}`}
        landscape={landscape}
      />
      <p>
        <a href={`${links.run(run.id)}/landscape.json`} download>
          The landscape as JSON
        </a>
      </p>
    </Section>
  );
}
