import { SHADES } from './matrix';
import styles from './matrix-table.module.css';

/** What the shades of the matrix stand for; `gaps`: whether some are marked. */
export function MatrixKey({ gaps }: { gaps: boolean }) {
  return (
    <span className={styles.key}>
      <span>
        <i className={styles.shade} data-shade="0" /> no finding
      </span>
      {SHADES.map((least, index) => {
        const next = SHADES[index + 1];
        const range =
          next === undefined ? `${least} and more` : next - 1 === least ? least : `${least}–${next - 1}`;
        return (
          <span key={least}>
            <i className={styles.shade} data-shade={index + 1} /> {range}
          </span>
        );
      })}
      {gaps ? (
        <span>
          <i className={styles.shade} data-shade="marked" /> gap named below
        </span>
      ) : null}
    </span>
  );
}
