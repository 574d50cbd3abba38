import type { Qualifier } from '../../generated/graphql';
import { NumberText } from '../number/number';
import { Unit } from '../number/unit';
import styles from './quantity.module.css';

interface Value {
  qualifier?: Qualifier;
  value?: number | null;
  lower?: number | null;
  upper?: number | null;
  unit: string;
}

const SIGNS: Readonly<Partial<Record<Qualifier, { sign: string; spoken: string }>>> = {
  APPROXIMATE: { sign: '≈', spoken: 'about' },
  LESS_THAN: { sign: '<', spoken: 'less than' },
  GREATER_THAN: { sign: '>', spoken: 'more than' },
};

/** A value with its unit, as the source qualifies it: ≈ 0.55 eV, 100–300 meV, < 10⁻⁸ S cm⁻¹. */
export function Quantity({ of, digits }: { of: Value; digits?: number }) {
  const sign = of.qualifier ? SIGNS[of.qualifier] : undefined;
  const figures = digits === undefined ? {} : { digits };
  const isRange = typeof of.lower === 'number' && typeof of.upper === 'number' && of.value == null;
  const single = of.value ?? of.lower ?? of.upper;
  return (
    <span className={styles.quantity}>
      {sign ? (
        <>
          <span aria-hidden="true">{sign.sign} </span>
          <span className="visually-hidden">{sign.spoken} </span>
        </>
      ) : null}
      {isRange && typeof of.lower === 'number' && typeof of.upper === 'number' ? (
        <>
          <NumberText value={of.lower} {...figures} />
          <span className={styles.to}>–</span>
          <NumberText value={of.upper} {...figures} />
        </>
      ) : typeof single === 'number' ? (
        <NumberText value={single} {...figures} />
      ) : (
        'not given'
      )}
      {of.unit === '1' ? null : '\u00a0'}
      <Unit>{of.unit}</Unit>
    </span>
  );
}
