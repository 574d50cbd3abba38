import { coordinate } from '../../lib/format/number';
import { type Network, networkOf } from '../../lib/run/artifacts/network';
import { links } from '../../lib/url/links';
import { Section } from '../section/section';
import { Table } from '../table/table';
import { HopPicture } from './hop-picture';
import type { ShownRun } from './shown-run';

/** Symmetry-distinct hops that are shown; the file has all. */
const MOST_HOPS = 24;

/** The places where the ion rests and the hops between them, one row for each kind. */
export function HopNetwork({ run }: { run: ShownRun }) {
  const network = networkOf(run.artifacts);
  if (!network || network.sites.length === 0) return null;
  const sites = distinct(network.sites);
  const kindOf = (site: number): number =>
    sites.findIndex(({ first }) => first.orbit === network.sites[site]?.orbit) + 1;
  const hops = distinct(network.hops).sort((a, b) => a.first.energy - b.first.energy);
  return (
    <Section id="network" title="Sites and hops">
      <p>
        {network.sites.length} resting {network.sites.length === 1 ? 'site' : 'sites'} in the cell, of{' '}
        {sites.length} {sites.length === 1 ? 'kind' : 'kinds'}, and {network.hops.length} hops between them,
        of {hops.length} {hops.length === 1 ? 'kind' : 'kinds'}.
      </p>
      <HopPicture run={run} network={network} />
      <Table caption="Kinds of resting sites" showCaption>
        <thead>
          <tr>
            <th scope="col">Site</th>
            <th scope="col" className="figure">
              In the cell
            </th>
            <th scope="col" className="figure">
              Energy, eV
            </th>
            {['x', 'y', 'z'].map((axis) => (
              <th key={axis} scope="col" className="figure">
                <i>{axis}</i>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sites.map(({ first, count }, index) => (
            <tr key={first.orbit}>
              <th scope="row">{index + 1}</th>
              <td className="figure">{count}</td>
              <td className="figure">{first.energy.toFixed(3)}</td>
              {first.position.map((x, axis) => (
                <td key={['x', 'y', 'z'][axis]} className="figure">
                  {coordinate(x, 4)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <Table caption="Kinds of hops, easiest first" showCaption>
        <thead>
          <tr>
            <th scope="col">Between sites</th>
            <th scope="col" className="figure">
              In the cell
            </th>
            <th scope="col" className="figure">
              Distance, Å
            </th>
            <th scope="col" className="figure">
              Barrier, eV
            </th>
            <th scope="col" className="figure">
              Back, eV
            </th>
          </tr>
        </thead>
        <tbody>
          {hops.slice(0, MOST_HOPS).map(({ first, count }) => (
            <tr key={first.orbit}>
              <th scope="row">
                {kindOf(first.from)} → {kindOf(first.to)}
              </th>
              <td className="figure">{count}</td>
              <td className="figure">{first.distance.toFixed(2)}</td>
              <td className="figure">{(first.energy - energyOf(network, first.from)).toFixed(3)}</td>
              <td className="figure">{(first.energy - energyOf(network, first.to)).toFixed(3)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p>
        {hops.length > MOST_HOPS ? `The ${MOST_HOPS} easiest of ${hops.length} kinds. ` : ''}
        Every hop:{' '}
        <a href={`${links.run(run.id)}/network.csv`} download>
          CSV
        </a>
        ,{' '}
        <a href={`${links.run(run.id)}/network.json`} download>
          JSON
        </a>
      </p>
    </Section>
  );
}

/** The first of each orbit and how many it has. */
function distinct<Item extends { readonly orbit: number }>(
  items: readonly Item[],
): { first: Item; count: number }[] {
  const byOrbit = new Map<number, { first: Item; count: number }>();
  for (const item of items) {
    const known = byOrbit.get(item.orbit);
    if (known) known.count++;
    else byOrbit.set(item.orbit, { first: item, count: 1 });
  }
  return [...byOrbit.values()];
}

const energyOf = (network: Network, site: number): number => network.sites[site]?.energy ?? 0;
