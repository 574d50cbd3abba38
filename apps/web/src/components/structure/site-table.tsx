import type { MaterialQuery } from '../../generated/graphql';
import { Table } from '../table/table';

type Site = NonNullable<MaterialQuery['material']>['structures'][number]['sites'][number];

/** The symmetry-distinct sites of a structure, what surrounds them and how well their bonds fit their charge. */
export function SiteTable({ sites, formula }: { sites: readonly Site[]; formula: string }) {
  return (
    <Table caption={`Kinds of sites of ${formula}`}>
      <thead>
        <tr>
          <th scope="col">Site</th>
          <th scope="col">Elements</th>
          <th scope="col">Wyckoff</th>
          {['x', 'y', 'z'].map((axis) => (
            <th key={axis} scope="col" className="figure">
              <i>{axis}</i>
            </th>
          ))}
          <th scope="col" className="figure">
            Oxidation state
          </th>
          <th scope="col" className="figure">
            Coordination
          </th>
          <th scope="col" className="figure">
            Mean bond, Å
          </th>
          <th scope="col" className="figure">
            Bond-valence sum
          </th>
        </tr>
      </thead>
      <tbody>
        {sites.map((site) => (
          <tr key={`${site.label}${site.position.join()}`}>
            <th scope="row">{site.label}</th>
            <td>{site.elements.join(', ')}</td>
            <td>
              {site.multiplicity}
              <i>{site.wyckoffLetter}</i>
            </td>
            {site.position.map((x, axis) => (
              <td key={['x', 'y', 'z'][axis]} className="figure">
                {x.toFixed(4)}
              </td>
            ))}
            <td className="figure">{site.oxidationState == null ? '' : charge(site.oxidationState)}</td>
            <td className="figure">{site.coordinationNumber?.toFixed(2) ?? ''}</td>
            <td className="figure">{site.bondLength?.toFixed(3) ?? ''}</td>
            <td className="figure">{site.bondValenceSum?.toFixed(2) ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const charge = (value: number): string =>
  `${value < 0 ? '−' : value > 0 ? '+' : ''}${Math.abs(Number(value.toFixed(2)))}`;
