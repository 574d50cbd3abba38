import { isCompound } from '../../lib/format/chemical-formula';
import { Formula } from '../formula/formula';
import { NumberText } from '../number/number';
import { Unit } from '../number/unit';

/** Conditions of a value, set small after it: at 298 K, along [010]. */
export function Conditions({
  of,
}: {
  of: readonly { name: string; value: string; unit?: string | null | undefined }[];
}) {
  return of.map(({ name, value, unit }, index) => (
    <span key={name}>
      {index > 0 ? '; ' : ''}
      {name}{' '}
      {isCompound(value) ? (
        <Formula>{value}</Formula>
      ) : value.trim() !== '' && Number.isFinite(Number(value)) ? (
        <NumberText value={Number(value)} />
      ) : (
        value
      )}
      {unit ? (
        <>
          {'\u00a0'}
          <Unit>{unit}</Unit>
        </>
      ) : null}
    </span>
  ));
}
