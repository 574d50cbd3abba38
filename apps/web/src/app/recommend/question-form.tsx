import Link from 'next/link';
import { Choice, TextField, Tick } from '../../components/filter-form/filter-form';
import form from '../../components/filter-form/filter-form.module.css';
import styles from './recommend.module.css';

type Named = readonly { readonly slug: string; readonly name: string }[];

const KINDS = [
  { slug: 'COMPUTATION', name: 'computation' },
  { slug: 'EXPERIMENT', name: 'experiment' },
];

/** The question in words first; what can be said more exactly is folded under it. */
export function QuestionForm({
  words,
  parameters,
  asked,
}: {
  words: { readonly quantities: Named; readonly phenomena: Named; readonly materials: Named };
  parameters: Readonly<Record<string, string>>;
  asked: boolean;
}) {
  const { text, ...exact } = parameters;
  return (
    <form action="/recommend" className={styles.question} aria-label="Question">
      <div className={styles.ask}>
        <div>
          <label htmlFor="question">What do you want to find out?</label>
          <input
            id="question"
            name="text"
            type="text"
            defaultValue={text}
            maxLength={500}
            placeholder="oxygen redox at the surface vs bulk"
          />
        </div>
        <button type="submit" className="button">
          Recommend
        </button>
        {asked ? (
          <Link href="/recommend" className={styles.clear} prefetch={false}>
            Clear
          </Link>
        ) : null}
      </div>
      <details open={Object.keys(exact).length > 0}>
        <summary>Say it more exactly</summary>
        <div className={`${form.form} ${styles.exact}`}>
          <Choice name="quantity" label="I want to know" value={exact.quantity} options={words.quantities} />
          <Choice name="phenomenon" label="or to see" value={exact.phenomenon} options={words.phenomena} />
          <Choice name="material" label="in" value={exact.material} options={words.materials} />
          <Choice name="kind" label="by" value={exact.kind} options={KINDS} />
          <TextField
            name="minMetres"
            label="From length, m"
            value={exact.minMetres}
            hint="1e-10"
            inputMode="decimal"
          />
          <TextField
            name="maxMetres"
            label="to length, m"
            value={exact.maxMetres}
            hint="1e-8"
            inputMode="decimal"
          />
          <TextField
            name="minSeconds"
            label="From time, s"
            value={exact.minSeconds}
            hint="1e-12"
            inputMode="decimal"
          />
          <TextField
            name="maxSeconds"
            label="to time, s"
            value={exact.maxSeconds}
            hint="1e-6"
            inputMode="decimal"
          />
          <Tick name="operando" label="operando" checked={exact.operando === 'true'} />
          <Tick name="nonDestructive" label="non-destructive" checked={exact.nonDestructive === 'true'} />
        </div>
      </details>
    </form>
  );
}
