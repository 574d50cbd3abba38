import Link from 'next/link';
import type { TechniqueReachFragment } from '../../generated/graphql';
import { lengthInWords, rangeInWords, timeInWords } from '../../lib/scale/scale-words';
import { links } from '../../lib/url/links';
import { SortHeading } from '../table/sort-heading';
import { Table } from '../table/table';
import { type SortKey, sortTechniques } from './sort-techniques';
import styles from './technique-table.module.css';

const HEADINGS: readonly (readonly [SortKey, string])[] = [
  ['name', 'Technique'],
  ['kind', 'Kind'],
  ['family', 'Family'],
  ['length', 'Lengths'],
  ['time', 'Times'],
  ['basis', 'Range'],
];

/** Techniques as a table that sorts by plain links: the twin of the map. */
export function TechniqueTable({
  techniques,
  path,
  parameters,
}: {
  techniques: readonly TechniqueReachFragment[];
  path: string;
  parameters: Readonly<Record<string, string>>;
}) {
  return (
    <Table caption="Techniques with their lengths and times">
      <thead>
        <tr>
          {HEADINGS.map(([key, label]) => (
            <SortHeading key={key} column={key} path={path} parameters={parameters}>
              {label}
            </SortHeading>
          ))}
          <th scope="col">Operando</th>
          <th scope="col">Sample</th>
        </tr>
      </thead>
      <tbody data-arrow-list>
        {sortTechniques(techniques, parameters.sort).map((technique) => (
          <tr key={technique.slug} data-arrow-item>
            <th scope="row">
              <Link href={links.technique(technique.slug)} prefetch={false}>
                {technique.name}
              </Link>
              {technique.abbreviation ? (
                <span className={styles.short}> {technique.abbreviation}</span>
              ) : null}
            </th>
            <td>{technique.kind.toLowerCase()}</td>
            <td>{technique.family}</td>
            <td className={styles.range}>{range(technique.minMetres, technique.maxMetres, lengthInWords)}</td>
            <td className={styles.range}>{range(technique.minSeconds, technique.maxSeconds, timeInWords)}</td>
            <td>
              {technique.scaleCertainty?.toLowerCase() ?? <span className={styles.none}>not stated</span>}
            </td>
            <td>{technique.operando == null ? '' : technique.operando ? 'yes' : 'no'}</td>
            <td className="unbroken">
              {technique.destructive == null ? '' : technique.destructive ? 'used up' : 'left whole'}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function range(
  lower: number | null | undefined,
  upper: number | null | undefined,
  words: (value: number) => string,
) {
  return lower != null && upper != null ? (
    rangeInWords(lower, upper, words)
  ) : (
    <span className={styles.none}>not stated</span>
  );
}
