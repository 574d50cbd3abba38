import { plainNumber } from '../../lib/format/number';
import styles from '../run-progress/run-progress.module.css';

/** How many of the rows asked are answered, and the button that asks no further. */
export function ManyProgress({ done, asked, stop }: { done: number; asked: number; stop: () => void }) {
  return (
    <div className={styles.progress}>
      <label htmlFor="many-progress">
        {asked === 0 ? 'Reading' : `${plainNumber(done)} of ${plainNumber(asked)} rows`}
      </label>
      <progress id="many-progress" max={asked || 1} value={done} />
      <button type="button" className="button-plain" onClick={stop}>
        Stop
      </button>
    </div>
  );
}
