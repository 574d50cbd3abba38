import Link from 'next/link';
import type { MaterialQuery } from '../../generated/graphql';
import { STRUCTURE_FILES } from '../../lib/structure/structure-files';
import type { StructureView } from '../../lib/structure/structure-view';
import { withParameters } from '../../lib/url/parameters';
import { Facts } from '../facts/facts';
import { Formula } from '../formula/formula';
import { NumberText } from '../number/number';
import { StructureViewer } from '../structure-viewer/structure-viewer';
import { Table } from '../table/table';
import { SiteTable } from './site-table';
import styles from './structure-block.module.css';

type StructureData = NonNullable<MaterialQuery['material']>['structures'][number];

/** A structure: the picture, what it shows in words, its cell, its sites as a table, its source. */
export function StructureBlock({
  structure,
  view,
  mobileIon,
  name,
}: {
  structure: StructureData;
  view: StructureView | null;
  mobileIon: string | null;
  name: string;
}) {
  const [a = 0, b = 0, c = 0, alpha = 0, beta = 0, gamma = 0] = structure.lattice;
  return (
    <div className={styles.block}>
      <div className={styles.picture}>
        {view ? (
          <StructureViewer view={view} mobileIon={mobileIon} name={name} />
        ) : (
          <p>The CIF of this structure cannot be drawn.</p>
        )}
      </div>
      <div className={styles.words}>
        {view ? <p>{view.summary}</p> : null}
        <Facts
          of={[
            ['Formula', <Formula key="f">{structure.formula}</Formula>],
            [
              'Space group',
              structure.spaceGroup ? <SpaceGroup key="s">{structure.spaceGroup}</SpaceGroup> : 'not known',
            ],
            [
              'Cell',
              <span key="c" className="tabular">
                {[a, b, c].map((length) => length.toFixed(3)).join(' × ')}
                {'\u00a0'}Å
              </span>,
            ],
            [
              'Angles',
              <span key="a" className="tabular">
                {[alpha, beta, gamma].map((x) => `${Number(x.toFixed(2))}°`).join(', ')}
              </span>,
            ],
            [
              'Volume',
              <span key="v">
                <NumberText value={structure.volume} digits={4} />
                {'\u00a0'}Å<sup>3</sup>
              </span>,
            ],
            ['Order', structure.ordered ? 'every site fully occupied' : 'some sites partly occupied'],
            [
              'Scattering',
              <Link
                key="x"
                href={withParameters('/scattering', { structures: structure.id })}
                prefetch={false}
              >
                powder pattern and G(r)
              </Link>,
            ],
            [
              'Instability index',
              structure.globalInstabilityIndex == null
                ? null
                : `${structure.globalInstabilityIndex.toFixed(2)} valence units`,
            ],
            ['Source', structure.citation],
            [
              'Files',
              <span key="d" className={styles.files}>
                {STRUCTURE_FILES.filter(([, partly]) => structure.ordered || partly).map(
                  ([extension, , name]) => (
                    <a
                      key={extension}
                      href={`/structures/${encodeURIComponent(structure.id)}/${extension}`}
                      download
                    >
                      {name}
                    </a>
                  ),
                )}
              </span>,
            ],
          ]}
        />
      </div>
      {structure.sites.length > 0 ? (
        <details className={styles.sites}>
          <summary>{structure.sites.length} kinds of sites, their surroundings and bond-valence sums</summary>
          <SiteTable sites={structure.sites} formula={structure.formula} />
        </details>
      ) : null}
      {view ? (
        <details className={styles.sites}>
          <summary>All {view.sites.length} sites as a table</summary>
          <Table caption={`Sites of ${structure.formula}`}>
            <thead>
              <tr>
                <th scope="col">Site</th>
                <th scope="col">Element</th>
                {['x', 'y', 'z'].map((axis) => (
                  <th key={axis} scope="col" className="figure">
                    <i>{axis}</i>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {view.sites.map((site) => (
                <tr key={`${site.label}${site.position.join()}`}>
                  <th scope="row">{site.label}</th>
                  <td>{site.species}</td>
                  {site.position.map((x, axis) => (
                    <td key={['x', 'y', 'z'][axis]} className="figure">
                      {x.toFixed(4)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </Table>
        </details>
      ) : null}
    </div>
  );
}

/** A space-group symbol: letters italic, screw indices lowered, bars over. */
function SpaceGroup({ children }: { children: string }) {
  return children
    .replace(/\s+/g, '')
    .split(/(-\d|\d_?\d?|[A-Za-z]|\/)/)
    .filter(Boolean)
    .map((piece, index) => {
      const key = `${index}${piece}`;
      if (/^-\d$/.test(piece))
        return (
          <span key={key} className={styles.bar}>
            {piece.slice(1)}
          </span>
        );
      const screw = /^(\d)_?(\d)$/.exec(piece);
      if (screw)
        return (
          <span key={key}>
            {screw[1]}
            <sub>{screw[2]}</sub>
          </span>
        );
      return /[A-Za-z]/.test(piece) ? <i key={key}>{piece}</i> : piece;
    });
}
