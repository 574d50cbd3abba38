import { StackedChart } from '../../components/charts/stacked-chart';
import { SavePicture } from '../../components/export-menu/save-picture';
import { Figure } from '../../components/figure/figure';
import { Section } from '../../components/section/section';
import { Table } from '../../components/table/table';
import { indicesText } from '../../lib/format/miller';
import { plainNumber } from '../../lib/format/number';
import type { Comparison, Scattered } from './ask';
import { largestDifference, namedPeaks } from './findings';
import { namesOf } from './names';
import { type ScatteringTable, TABLES } from './tables';

/** Distances of bonds and next neighbours, angstrom, which can be told from one another. */
const NEAR = 6;
/** Rows of the table of a curve; its file has every step. */
const MOST_ROWS = 150;

/** Powder patterns of a comparison with their difference, and the peaks as a table. */
export function PatternFigure({ of, address }: { of: Comparison; address: string }) {
  const names = namesOf(of.structures);
  const difference = largestDifference(of.structures[1]?.intensityDifference, of.twoTheta);
  const title =
    difference && names[1]
      ? `The patterns differ most at ${difference.place.toFixed(2)}°, where ${names[1]} scatters ${difference.by > 0 ? 'more' : 'less'}`
      : `${of.structures[0]?.peaks.length ?? 0} peaks lie in this range`;
  return (
    <Section id="pattern" title="Powder pattern" note={`${Number(of.wavelength.toFixed(4))} Å`}>
      <Figure
        title={title}
        subtitle={`Intensity of equal volumes over 2θ, the highest point of ${names[0]} at 100; strokes mark reflections`}
        tools={<Tools files={['pattern', 'peaks']} address={address} picture="powder-patterns" />}
      >
        <StackedChart
          axis={of.twoTheta}
          curves={of.structures.map((structure, index) => ({
            label: names[index] ?? '',
            values: structure.intensities,
            difference: structure.intensityDifference ?? null,
            marks: structure.peaks.map(({ twoTheta }) => twoTheta),
          }))}
          labels={namedPeaks(of).map(({ at, hkl }) => ({ at, text: indicesText(hkl) }))}
          xLabel="2θ, degrees"
          yLabel="intensity"
          spoken={`Powder patterns of ${names.join(' and ')}. ${title}.`}
        />
      </Figure>
      {of.structures.map((structure, index) => (
        <Peaks key={names[index]} of={structure} name={names[index] ?? ''} />
      ))}
    </Section>
  );
}

/** Pair distribution functions of a comparison with their difference, and the curves as a table. */
export function DistributionFigure({ of, address }: { of: Comparison; address: string }) {
  const names = namesOf(of.structures);
  const near = of.structures[1]?.distributionDifference?.slice(0, Math.round(NEAR / of.r.step));
  const difference = largestDifference(near, of.r);
  const title = difference
    ? `Below ${NEAR} Å the pair distributions differ most at ${difference.place.toFixed(2)} Å`
    : 'How often two atoms are this far apart';
  return (
    <Section id="distances" title="Pair distribution">
      <Figure
        title={title}
        subtitle="G(r), Å⁻², over distance; 0 where there is no order, peaks at the distances of pairs"
        tools={<Tools files={['pair-distribution']} address={address} picture="pair-distributions" />}
      >
        <StackedChart
          axis={of.r}
          curves={of.structures.map((structure, index) => ({
            label: names[index] ?? '',
            values: structure.distribution,
            difference: structure.distributionDifference ?? null,
            marks: [],
          }))}
          labels={[]}
          xLabel="distance, Å"
          yLabel="G(r), Å⁻²"
          spoken={`Pair distribution functions of ${names.join(' and ')}. ${title}.`}
        />
      </Figure>
      <Curves of={TABLES['pair-distribution']?.(of, names)} caption="Pair distribution functions" />
    </Section>
  );
}

function Tools({ files, address, picture }: { files: readonly string[]; address: string; picture: string }) {
  return (
    <>
      {files.map((file) => (
        <a key={file} href={`/scattering/${file}.csv?${address}`} download>
          {file.replace('-', ' ')}, CSV
        </a>
      ))}
      <SavePicture name={picture} />
    </>
  );
}

function Peaks({ of, name }: { of: Scattered; name: string }) {
  return (
    <details>
      <summary>
        All {of.peaks.length} peaks of {name} as a table
      </summary>
      <Table caption={`Peaks of ${name}`}>
        <thead>
          <tr>
            <th scope="col">hkl, multiplicity</th>
            <th scope="col" className="figure">
              2θ, degrees
            </th>
            <th scope="col" className="figure">
              d, Å
            </th>
            <th scope="col" className="figure">
              intensity
            </th>
          </tr>
        </thead>
        <tbody>
          {of.peaks.map(({ twoTheta, d, intensity, families }) => (
            <tr key={twoTheta}>
              <th scope="row">
                {families.map(({ hkl, multiplicity }) => `${indicesText(hkl)} × ${multiplicity}`).join(', ')}
              </th>
              <td className="figure">{twoTheta.toFixed(3)}</td>
              <td className="figure">{d.toFixed(4)}</td>
              <td className="figure">{plainNumber(intensity, 3)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}

/** A part of a table of curves, evenly spread. */
function Curves({ of, caption }: { of: ScatteringTable | undefined; caption: string }) {
  if (!of) return null;
  const every = Math.ceil(of.rows.length / MOST_ROWS);
  const rows = of.rows.filter((_, index) => index % every === 0);
  return (
    <details>
      <summary>
        {rows.length} of {of.rows.length} points as a table
      </summary>
      <Table caption={caption}>
        <thead>
          <tr>
            {of.columns.map((column) => (
              <th key={column} scope="col" className="figure">
                {column.replace('r_angstrom', 'r, Å').replace('g_per_angstrom2', 'G(r), Å⁻²,')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell, column) => (
                <td key={of.columns[column]} className="figure">
                  {typeof cell === 'number' ? plainNumber(cell, 4) : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}
