import type { Network } from '../../lib/run/artifacts/network';
import { withoutElement } from '../../lib/structure/framework-view';
import { DRAWN, EASY, hopDrawing } from '../../lib/structure/hop-drawing';
import { structureView } from '../../lib/structure/structure-view';
import { StructureViewer } from '../structure-viewer/structure-viewer';
import { mobileElement, type ShownRun } from './shown-run';

/** Sites and hops in the structure; nothing where the structure is not at hand or the network is of another cell. */
export function HopPicture({ run, network }: { run: ShownRun; network: Network }) {
  const mobileIon = mobileElement(run);
  const view = run.structure ? structureView(run.structure.cif, mobileIon) : null;
  const hops = view ? hopDrawing(network, view) : null;
  if (!view || !hops) return null;
  return (
    <>
      <p>
        Balls are resting sites of {mobileIon ?? 'the ion'}, smaller the higher their energy; lines are hops,
        thinner the higher they lead, in colour up to {EASY}
        {'\u00a0'}eV above the easiest; those more than {DRAWN}
        {'\u00a0'}eV above it are left out. The tables below hold the same.
      </p>
      <StructureViewer
        view={withoutElement(view, mobileIon)}
        mobileIon={mobileIon}
        name={`network-${run.inputHash.slice(0, 8)}`}
        hops={hops}
      />
    </>
  );
}
