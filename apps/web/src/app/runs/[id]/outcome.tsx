import { Quantity } from '../../../components/quantity/quantity';
import type { Run } from './run';

/** The answer in one sentence: the lowest barrier, or where the run stands. */
export function Outcome({ run }: { run: Run }) {
  const lowest = run.properties
    .filter((property) => property.quantity.slug === 'percolation-barrier')
    .sort((a, b) => a.value - b.value)[0];
  if (run.status === 'FAILED' || run.status === 'CANCELLED')
    return (
      <p>
        The run {run.status === 'FAILED' ? 'failed' : 'was cancelled'}
        {run.message ? `: ${run.message}` : '.'}
      </p>
    );
  if (!lowest)
    return (
      <p>
        {run.status === 'SUCCEEDED'
          ? 'No path percolates below the highest energy looked at.'
          : 'The result will stand here.'}
      </p>
    );
  const ion = typeof run.parameters.mobileIon === 'string' ? run.parameters.mobileIon : 'The mobile ion';
  const dimensions = lowest.conditions.find((condition) => condition.name === 'dimensions')?.value;
  return (
    <p>
      {ion} percolates{dimensions ? ` in ${dimensions} dimension${dimensions === '1' ? '' : 's'}` : ''} above
      a barrier of <Quantity of={{ value: lowest.value, unit: lowest.unit }} digits={3} />.
    </p>
  );
}
