import Link from 'next/link';
import type { ReactNode } from 'react';
import { Quantity } from '../../../components/quantity/quantity';
import { SourceMark } from '../../../components/source-mark/source-mark';
import type { ComputedNumberFragment } from '../../../generated/graphql';
import { links } from '../../../lib/url/links';

interface Props {
  readonly properties: readonly ComputedNumberFragment[];
  /** The material's own mobile ion; numbers of another stand in where there is none of it. */
  readonly own: string | null;
}

/** The lowest percolation barrier that has been computed, with its ion, dimension and kind of source; null where there is none. */
export function lowestBarrier({ properties, own }: Props): ReactNode {
  const barriers = ofIon(properties, 'percolation-barrier', own).sort((x, y) => x.value - y.value);
  const [lowest] = barriers;
  if (!lowest) return null;
  const ion = ionOf(lowest);
  const dimensions = conditionOf(lowest, 'dimensions');
  return (
    <>
      <Quantity of={{ value: lowest.value, unit: lowest.unit }} digits={2} />
      {ion ? ` for ${ion}` : ''}
      {dimensions ? ` in ${dimensions} dimension${dimensions === '1' ? '' : 's'} ` : ' '}
      <Mark of={lowest} />
    </>
  );
}

/** The computed conductivity at 300 K and what it leaves out; null where there is none. */
export function roomConductivity({ properties, own }: Props): ReactNode {
  const found = ofIon(properties, 'ionic-conductivity', own).filter(
    (property) => conditionOf(property, 'temperature') === '300',
  );
  const value = found.find(({ run }) => run.method === 'NETWORK_DIFFUSION') ?? found[0];
  if (!value) return null;
  return (
    <>
      <Quantity of={{ value: value.value, unit: value.unit }} digits={2} /> at 300{'\u00a0'}K{' '}
      <Mark of={value} />
      {value.run.method === 'NETWORK_DIFFUSION' ? (
        <>
          , an estimate from{' '}
          <Link href={links.run(value.run.id)} prefetch={false}>
            hops in a rigid framework
          </Link>
          , an order of magnitude at best
        </>
      ) : null}
    </>
  );
}

const Mark = ({ of: { run } }: { of: ComputedNumberFragment }) => (
  <SourceMark source={run.method === 'IMPORTED' ? 'IMPORTED' : 'SIMULATED'} word />
);

function ofIon(properties: Props['properties'], slug: string, own: string | null): ComputedNumberFragment[] {
  const all = properties.filter((property) => property.quantity.slug === slug);
  const ofOwn = all.filter((property) => ionOf(property) === own);
  return ofOwn.length > 0 ? ofOwn : all;
}

const conditionOf = (property: ComputedNumberFragment, name: string): string | undefined =>
  property.conditions.find((condition) => condition.name === name)?.value;

/** `Li` of a run's `Li` or `Li1+`; null when the parameter is no ion. */
function ionOf({ run }: ComputedNumberFragment): string | null {
  const ion: unknown = run.parameters.mobileIon;
  return typeof ion === 'string' ? (/^[A-Z][a-z]?/.exec(ion)?.[0] ?? null) : null;
}
