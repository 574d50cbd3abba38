import Link from 'next/link';
import { Quantity } from '../../../components/quantity/quantity';
import { Table } from '../../../components/table/table';
import type { PhenomenonQuery } from '../../../generated/graphql';
import { lengthInWords, rangeInWords, timeInWords } from '../../../lib/scale/scale-words';
import { links } from '../../../lib/url/links';

type Technique = NonNullable<PhenomenonQuery['phenomenon']>['techniques'][number];

/** The techniques that reveal a phenomenon, with their reach; how deep they look where findings say so. */
export function TechniquesThatSee({ techniques }: { techniques: readonly Technique[] }) {
  const sorted = [...techniques].sort(
    (a, b) => (a.minMetres ?? Number.POSITIVE_INFINITY) - (b.minMetres ?? Number.POSITIVE_INFINITY),
  );
  const deep = techniques.some((technique) => depthsOf(technique).length > 0);
  return (
    <Table caption="Techniques that reveal it">
      <thead>
        <tr>
          <th scope="col">Technique</th>
          <th scope="col">Kind</th>
          <th scope="col">Lengths</th>
          <th scope="col">Times</th>
          {deep ? <th scope="col">Depth below the surface</th> : null}
          <th scope="col">Operando</th>
          <th scope="col">Sample</th>
        </tr>
      </thead>
      <tbody data-arrow-list>
        {sorted.map((technique) => (
          <tr key={technique.slug} data-arrow-item>
            <th scope="row">
              <Link href={links.technique(technique.slug)} prefetch={false}>
                {technique.name}
              </Link>
            </th>
            <td>{technique.kind.toLowerCase()}</td>
            <td className="unbroken">{range(technique.minMetres, technique.maxMetres, lengthInWords)}</td>
            <td className="unbroken">{range(technique.minSeconds, technique.maxSeconds, timeInWords)}</td>
            {deep ? <td>{depths(technique)}</td> : null}
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

/** Depths that findings give for this technique and no other. */
const depthsOf = (technique: Technique) =>
  technique.depths.nodes
    .filter(({ techniques }) => techniques.length === 1)
    .flatMap(({ slug, values }) =>
      values
        .filter(({ quantity }) => quantity.slug === 'probe-depth')
        .map((value) => ({ finding: slug, value })),
    );

function depths(technique: Technique) {
  return depthsOf(technique).map(({ finding, value }, index) => (
    <span key={`${finding}${value.value}${value.lower}`}>
      {index > 0 ? ', ' : ''}
      <Link href={links.finding(finding)} prefetch={false}>
        <Quantity of={value} />
      </Link>
    </span>
  ));
}

const range = (
  lower: number | null | undefined,
  upper: number | null | undefined,
  words: (value: number) => string,
) => (lower != null && upper != null ? rangeInWords(lower, upper, words) : 'not stated');
