import { lengthInWords, timeInWords } from '../../lib/scale/scale-words';
import { LENGTH_TICKS, TIME_TICKS } from '../technique-map/axes';
import { Choice } from './filter-form';
import styles from './filter-form.module.css';

const BOUNDS = [
  ['minMetres', 'Lengths from', LENGTH_TICKS, lengthInWords],
  ['maxMetres', 'to', LENGTH_TICKS, lengthInWords],
  ['minSeconds', 'Times from', TIME_TICKS, timeInWords],
  ['maxSeconds', 'to', TIME_TICKS, timeInWords],
] as const;

/** A window of length and time, by the steps of the map's axes; the other filters stay. */
export function WindowForm({
  path,
  parameters,
}: {
  path: string;
  parameters: Readonly<Record<string, string>>;
}) {
  const bounds = new Set<string>(BOUNDS.map(([name]) => name));
  const kept = Object.entries(parameters).filter(
    ([name]) => !bounds.has(name) && name !== 'after' && name !== 'before',
  );
  return (
    <form action={path} className={styles.window} aria-label="Window of length and time">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {BOUNDS.map(([name, label, ticks, inWords]) => (
        <Choice
          key={name}
          name={name}
          label={label}
          value={parameters[name]}
          options={withOwn(
            ticks.map((tick) => tick.value),
            parameters[name],
          ).map((value) => ({ slug: value, name: inWords(Number(value)) }))}
        />
      ))}
      <button type="submit" className="button-plain">
        Apply window
      </button>
    </form>
  );
}

/** The steps, with the bound of the address in its place when it is none of them. */
function withOwn(steps: readonly number[], own: string | undefined): string[] {
  const values = steps.map(String);
  if (own === undefined || values.includes(own) || !(Number(own) > 0)) return values;
  const same = steps.indexOf(Number(own));
  if (same !== -1) return values.with(same, own);
  return [...values, own].sort((a, b) => Number(a) - Number(b));
}
