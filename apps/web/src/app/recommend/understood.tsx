import { Chips } from '../../components/chip/chip';
import { RemovableChip } from '../../components/facet-panel/chosen';
import type { RecommendQuery } from '../../generated/graphql';
import { withParameters } from '../../lib/url/parameters';
import styles from './recommend.module.css';
import { withoutReading } from './without-reading';

type Understood = RecommendQuery['readQuestion'];

/** What each part of a question is read as. */
const FIELDS: Readonly<Record<string, string>> = {
  technique: 'technique',
  besides: 'other than',
  quantity: 'quantity',
  phenomenon: 'phenomenon',
  material: 'material',
  length: 'length',
  time: 'time',
  kind: 'kind',
  operando: 'manner',
  nonDestructive: 'manner',
};

/** How a question was understood: each reading with the words it comes from, and the question without it. */
export function UnderstoodAs({
  understood: { readings, words },
  parameters,
}: {
  understood: Understood;
  parameters: Readonly<Record<string, string>>;
}) {
  return (
    <section className={styles.understood} aria-labelledby="understood">
      <h2 id="understood">Understood as</h2>
      {readings.length > 0 ? (
        <Chips label="Understood as">
          {readings.map((reading) => {
            const what = (
              <>
                <span className={styles.field}>{FIELDS[reading.field] ?? reading.field}</span>{' '}
                {reading.meaning}
                {reading.words ? <span className={styles.words}> “{reading.words}”</span> : null}
              </>
            );
            const without = withoutReading(parameters, reading);
            return (
              <li key={`${reading.field}${reading.words}${reading.meaning}`}>
                {without ? (
                  <RemovableChip href={withParameters('/recommend', without)}>{what}</RemovableChip>
                ) : (
                  <span className={styles.fixed}>{what}</span>
                )}
              </li>
            );
          })}
        </Chips>
      ) : null}
      {words.length > 0 ? (
        <p className={styles.sought}>
          {readings.length > 0 ? 'Also looked' : 'No name, scale or manner is known in it; looked'} for in
          entries and findings: {words.join(', ')}.
        </p>
      ) : null}
    </section>
  );
}
