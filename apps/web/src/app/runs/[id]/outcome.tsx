import type { ReactNode } from 'react';
import { Quantity } from '../../../components/quantity/quantity';
import { mobileElement } from '../../../components/run-artifacts/shown-run';
import type { Run } from './run';

/** The answer in one sentence, or where the run stands. */
export function Outcome({ run }: { run: Run }) {
  if (run.status === 'FAILED' || run.status === 'CANCELLED')
    return (
      <p>
        The run {run.status === 'FAILED' ? 'failed' : 'was cancelled'}
        {run.message ? `: ${run.message}` : '.'}
      </p>
    );
  if (run.status !== 'SUCCEEDED') return <p>The result will stand here.</p>;
  return <p>{SENTENCES[run.method]?.(run) ?? 'The results stand below.'}</p>;
}

type Property = Run['properties'][number];

const SENTENCES: Readonly<Partial<Record<Run['method'], (run: Run) => ReactNode>>> = {
  BOND_VALENCE_SITE_ENERGY: percolates,
  NUDGED_ELASTIC_BAND: hops,
  NETWORK_DIFFUSION: diffuses,
  MOLECULAR_DYNAMICS: diffuses,
  LATTICE_KINETIC_MONTE_CARLO: conductsBest,
  LATTICE_PERCOLATION: wraps,
  ROCKSALT_PERCOLATION: opens,
  ANTISITE_BLOCKING: () => 'What anti-site defects leave of channels and particles.',
  CLUSTER_EXPANSION: (run) =>
    run.parameters.local
      ? 'The barrier of a hop as a sum over what stands around it.'
      : 'How the mobile ion orders on its sites, and what that makes of the voltage.',
  POWDER_DIFFRACTION: () => 'The powder pattern that this structure would give.',
  PAIR_DISTRIBUTION: () => 'The pair distribution function that this structure would give.',
  IMPORTED: () =>
    'Taken over from a calculation done elsewhere; its program, files and citation stand below.',
};

const ofQuantity = (run: Run, slug: string): Property[] =>
  run.properties.filter((property) => property.quantity.slug === slug).sort((a, b) => a.value - b.value);

const conditionOf = (property: Property, name: string): string | undefined =>
  property.conditions.find((condition) => condition.name === name)?.value;

const kelvinOf = (property: Property): number => Number(conditionOf(property, 'temperature') ?? Number.NaN);

function percolates(run: Run): ReactNode {
  const lowest = ofQuantity(run, 'percolation-barrier')[0];
  if (!lowest) return 'No path percolates below the highest energy looked at.';
  const dimensions = conditionOf(lowest, 'dimensions');
  return (
    <>
      {mobileElement(run) ?? 'The mobile ion'} percolates
      {dimensions ? ` in ${dimensions} dimension${dimensions === '1' ? '' : 's'}` : ''} above a barrier of{' '}
      <Quantity of={{ value: lowest.value, unit: lowest.unit }} digits={3} />.
    </>
  );
}

function hops(run: Run): ReactNode {
  // Of the two ways of a hop the harder one counts: out of a shallow site the other is next to nothing.
  const harder = new Map<string, Property>();
  for (const barrier of ofQuantity(run, 'migration-barrier'))
    harder.set(conditionOf(barrier, 'hop') ?? barrier.id, barrier);
  const [lowest, ...others] = [...harder.values()].sort((a, b) => a.value - b.value);
  if (!lowest) return 'No hop was found.';
  return (
    <>
      {others.length > 0 ? `The easiest of ${others.length + 1} kinds of hops` : 'The hop'} of{' '}
      {mobileElement(run) ?? 'the mobile ion'} takes{' '}
      <Quantity of={{ value: lowest.value, unit: lowest.unit }} digits={2} />
      {others.length > 0 ? (
        <>
          , the hardest{' '}
          <Quantity of={{ value: others.at(-1)?.value ?? lowest.value, unit: lowest.unit }} digits={2} />
        </>
      ) : null}
      , each in its harder direction and with all atoms around it relaxing.
    </>
  );
}

function diffuses(run: Run): ReactNode {
  const [conductivity] = ofQuantity(run, 'ionic-conductivity').sort((a, b) => kelvinOf(a) - kelvinOf(b));
  const [activation] = ofQuantity(run, 'activation-energy');
  if (!conductivity) return inserted(run, activation);
  const kelvin = conditionOf(conductivity, 'temperature');
  return (
    <>
      The conductivity is <Quantity of={{ value: conductivity.value, unit: conductivity.unit }} digits={2} />
      {kelvin ? ` at ${kelvin}\u00a0K` : ''}
      {activation ? (
        <>
          , with an activation energy of{' '}
          <Quantity of={{ value: activation.value, unit: activation.unit }} digits={3} />
        </>
      ) : null}
      .
    </>
  );
}

/** Without a conductivity: an ion in a host that holds none still diffuses; one that only rattled does not. */
function inserted(run: Run, activation: Property | undefined): ReactNode {
  const ion = mobileElement(run) ?? 'The mobile ion';
  const [diffusivity] = ofQuantity(run, 'diffusivity').sort((a, b) => kelvinOf(a) - kelvinOf(b));
  if (!diffusivity)
    return `${ion} did not move far enough to tell its diffusion from rattling; the warnings say why.`;
  return (
    <>
      A single {ion} diffuses with{' '}
      <Quantity of={{ value: diffusivity.value, unit: diffusivity.unit }} digits={2} />
      {'\u00a0'}at {conditionOf(diffusivity, 'temperature')}
      {'\u00a0K'}
      {activation ? (
        <>
          {' '}
          and an activation energy of{' '}
          <Quantity of={{ value: activation.value, unit: activation.unit }} digits={3} />
        </>
      ) : null}
      ; no conductivity follows without a number of carriers.
    </>
  );
}

function conductsBest(run: Run): ReactNode {
  const best = ofQuantity(run, 'ionic-conductivity').at(-1);
  if (!best) return 'No ion got anywhere; the warnings say why.';
  const composition = conditionOf(best, 'composition');
  return (
    <>
      The conductivity is up to <Quantity of={{ value: best.value, unit: best.unit }} digits={2} />, at{' '}
      {conditionOf(best, 'temperature')}
      {'\u00a0K'}
      {composition ? ` and x = ${composition}` : ''}.
    </>
  );
}

function wraps(run: Run): ReactNode {
  const [threshold] = ofQuantity(run, 'percolation-threshold');
  if (!threshold) return 'No threshold was found.';
  return (
    <>
      A cluster spans the lattice once {threshold.value.toFixed(4)}
      {threshold.uncertainty ? ` ± ${threshold.uncertainty.toFixed(4)}` : ''} of its{' '}
      {conditionOf(threshold, 'filled') ?? 'sites'} are filled.
    </>
  );
}

function opens(run: Run): ReactNode {
  const [lowest] = ofQuantity(run, 'percolation-threshold');
  if (!lowest) return 'No network of these channels percolates at these lithium contents.';
  const disorder = conditionOf(lowest, 'disorder');
  return (
    <>
      Lithium percolates from x = {lowest.value.toFixed(3)}
      {lowest.uncertainty ? ` ± ${lowest.uncertainty.toFixed(3)}` : ''}
      {disorder ? ` at a cation mixing of ${disorder}` : ''}.
    </>
  );
}
