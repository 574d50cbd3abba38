import type { FindingEntryFragment } from '../../generated/graphql';
import { Conditions } from '../quantity/conditions';
import { Quantity } from '../quantity/quantity';
import { SourceMark } from '../source-mark/source-mark';
import styles from './finding-entry.module.css';

/** The numbers of a finding as the source gives them. */
export function FindingValues({ values }: { values: FindingEntryFragment['values'] }) {
  if (values.length === 0) return null;
  return (
    <ul className={styles.values} aria-label="Values">
      {values.map((value) => (
        <li key={valueKey(value)}>
          <SourceMark source="REPORTED" />
          <span>
            {value.quantity.name}{' '}
            <strong>
              <Quantity of={value} />
            </strong>
            {value.conditions.length > 0 ? (
              <span className={styles.conditions}>
                {' '}
                (<Conditions of={value.conditions} />)
              </span>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Tells the values of one finding apart. */
export const valueKey = ({
  quantity,
  value,
  lower,
  upper,
  conditions,
}: FindingEntryFragment['values'][number]): string =>
  [
    quantity.slug,
    value,
    lower,
    upper,
    ...conditions.map((condition) => condition.name + condition.value),
  ].join();
