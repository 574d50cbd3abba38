import { indicesText } from '../../lib/format/miller';
import type { Comparison } from './ask';

/** Columns and rows of a file. */
export interface ScatteringTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What can be downloaded of a comparison, with what its structures are called. */
export const TABLES: Readonly<
  Record<string, (comparison: Comparison, names: readonly string[]) => ScatteringTable>
> = {
  pattern: ({ twoTheta, structures }, names) =>
    curves('two_theta_degrees', twoTheta, structures, names, ({ intensities, intensityDifference }) => [
      ['intensity', intensities],
      ['difference', intensityDifference],
    ]),
  'pair-distribution': ({ r, structures }, names) =>
    curves('r_angstrom', r, structures, names, ({ distribution, distributionDifference }) => [
      ['g_per_angstrom2', distribution],
      ['difference', distributionDifference],
    ]),
  peaks: ({ structures }, names) => {
    return {
      columns: ['structure', 'two_theta_degrees', 'd_angstrom', 'intensity', 'hkl', 'multiplicity'],
      rows: structures.flatMap(({ peaks }, index) =>
        peaks.map(({ twoTheta, d, intensity, families }) => [
          names[index] ?? '',
          Number(twoTheta.toFixed(4)),
          Number(d.toFixed(5)),
          Number(intensity.toPrecision(5)),
          families.map(({ hkl }) => indicesText(hkl)).join(' '),
          families.map(({ multiplicity }) => multiplicity).join(' '),
        ]),
      ),
    };
  },
};

type Column = readonly [name: string, values: readonly number[] | null | undefined];

function curves(
  axisName: string,
  axis: Comparison['twoTheta'],
  structures: Comparison['structures'],
  names: readonly string[],
  columnsOf: (structure: Comparison['structures'][number]) => readonly Column[],
): ScatteringTable {
  const columns = structures.flatMap((structure, index) =>
    columnsOf(structure).flatMap(([name, values]) =>
      values ? [{ name: `${name} ${names[index]}`, values }] : [],
    ),
  );
  return {
    columns: [axisName, ...columns.map(({ name }) => name)],
    rows: Array.from({ length: axis.count }, (_, n) => [
      Number((axis.start + n * axis.step).toFixed(4)),
      ...columns.map(({ values }) => values[n] ?? ''),
    ]),
  };
}
