import { hasFormula } from '../../components/material-name/material-name';
import type { ScatteringQuestion } from './question';
import styles from './scattering.module.css';

/** Rows that the form shows at least. */
const ROWS = 2;
const LINES = [
  ['CuKa', 'Cu Kα'],
  ['CuKa1', 'Cu Kα₁'],
  ['MoKa', 'Mo Kα'],
  ['CoKa', 'Co Kα'],
  ['CrKa', 'Cr Kα'],
  ['AgKa', 'Ag Kα'],
  ['0.5', '0.5 Å'],
] as const;

/** A material with a structure. */
interface Choice {
  readonly slug: string;
  readonly name: string;
  readonly formula: string;
}

/** Structures and radiation, as a plain form: the address holds the question. */
export function ScatteringForm({
  question,
  materials,
  labels,
}: {
  question: ScatteringQuestion;
  materials: readonly Choice[];
  /** What the structures are called, as far as an answer tells. */
  labels: readonly string[];
}) {
  const rows = Math.min(4, Math.max(ROWS, question.structures.length + 1));
  const listed = new Set(materials.map(({ slug }) => slug));
  const wavelength = question.wavelength ?? 'CuKa';
  return (
    <form action="/scattering" className={styles.form}>
      {Array.from({ length: rows }, (_, index) => {
        const { structure = '', without = '' } = question.structures[index] ?? {};
        const [choose, enter] = [`structure-${index}`, `without-${index}`];
        return (
          <div key={choose} className={styles.row}>
            <div>
              <label htmlFor={choose}>{index === 0 ? 'Structure' : `Structure ${index + 1}`}</label>
              <select id={choose} name="structures" defaultValue={structure}>
                <option value="">{index === 0 ? 'choose one' : 'none'}</option>
                {structure && !listed.has(structure) ? (
                  <option value={structure}>{labels[index] ?? structure}</option>
                ) : null}
                {materials.map(({ slug, name, formula }) => (
                  <option key={slug} value={slug}>
                    {hasFormula(formula) ? `${name}, ${formula}` : name}
                  </option>
                ))}
              </select>
            </div>
            <div>
              <label htmlFor={enter}>Take out</label>
              <input
                id={enter}
                name="without"
                defaultValue={without}
                placeholder="Li or Li 0.5"
                maxLength={10}
              />
            </div>
          </div>
        );
      })}
      <div className={styles.settings}>
        <div>
          <label htmlFor="radiation">Radiation</label>
          <select id="radiation" name="radiation" defaultValue={question.radiation}>
            <option value="x-ray">X-rays</option>
            <option value="neutron">neutrons</option>
          </select>
        </div>
        <div>
          <label htmlFor="wavelength">Wavelength</label>
          <select id="wavelength" name="wavelength" defaultValue={wavelength}>
            {LINES.some(([value]) => value === wavelength) ? null : (
              <option value={wavelength}>{wavelength} Å</option>
            )}
            {LINES.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </div>
        <NumberField name="from" label="From 2θ, degrees" given={question.from} placeholder="10" />
        <NumberField name="to" label="To 2θ, degrees" given={question.to} placeholder="80" />
        <NumberField name="qMax" label="Last Q for G(r), Å⁻¹" given={question.qMax} placeholder="all" />
      </div>
      <button type="submit" className="button">
        Compare
      </button>
    </form>
  );
}

function NumberField({
  name,
  label,
  given,
  placeholder,
}: {
  name: string;
  label: string;
  given: number | undefined;
  placeholder: string;
}) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        inputMode="decimal"
        defaultValue={given}
        placeholder={placeholder}
        maxLength={8}
      />
    </div>
  );
}
