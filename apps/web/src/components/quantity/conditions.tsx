import { channelName } from '../../lib/format/channel-name';
import { isCompound } from '../../lib/format/chemical-formula';
import { coordinate } from '../../lib/format/number';
import { Formula } from '../formula/formula';
import { NumberText } from '../number/number';
import { Unit } from '../number/unit';
import { Prose } from '../prose/prose';

/** Three fractional coordinates as an engine writes a place. */
const PLACE = /^-?\d+\.\d+( -?\d+\.\d+){2}$/;

/** Conditions of a value, set small after it: at 298 K, along [010]. */
export function Conditions({
  of,
}: {
  of: readonly { name: string; value: string; unit?: string | null | undefined }[];
}) {
  return of.map(({ name, value, unit }, index) => (
    <span key={`${name} ${value}`}>
      {of[index - 1]?.name === name
        ? ', '
        : `${index > 0 ? '; ' : ''}${name.replace('carrier-density', 'carrier density')} `}
      <Value>{value}</Value>
      {unit ? (
        <>
          {'\u00a0'}
          <Unit>{unit}</Unit>
        </>
      ) : null}
    </span>
  ));
}

function Value({ children: value }: { children: string }) {
  if (isCompound(value)) return <Formula>{value}</Formula>;
  if (value.trim() !== '' && Number.isFinite(Number(value))) return <NumberText value={Number(value)} />;
  if (PLACE.test(value))
    return value
      .split(' ')
      .map((x) => coordinate(Number(x)))
      .join(', ');
  return <Prose>{channelName(value)}</Prose>;
}
