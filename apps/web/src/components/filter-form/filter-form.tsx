import Link from 'next/link';
import type { ReactNode } from 'react';
import styles from './filter-form.module.css';

/** Filters of a list as a plain form: the address holds the choice. */
export function FilterForm({
  path,
  active,
  action = 'Apply',
  children,
}: {
  path: string;
  active: boolean;
  /** What its button says. */
  action?: string;
  children: ReactNode;
}) {
  return (
    <form action={path} className={styles.form} aria-label="Filters">
      {children}
      <div className={styles.actions}>
        <button type="submit" className="button-plain">
          {action}
        </button>
        {active ? (
          <Link href={path} prefetch={false}>
            Clear
          </Link>
        ) : null}
      </div>
    </form>
  );
}

/** A choice among named things; the first stands for no choice. */
export function Choice({
  name,
  label,
  value,
  any = 'any',
  options,
}: {
  name: string;
  label: string;
  value: string | undefined;
  any?: string | null;
  options: readonly { readonly slug: string; readonly name: string }[];
}) {
  const id = `choose-${name}`;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value ?? ''}>
        {any === null ? null : <option value="">{any}</option>}
        {options.map((option) => (
          <option key={option.slug} value={option.slug}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A line of text or a number. */
export function TextField({
  name,
  label,
  value,
  hint,
  type = 'text',
  ...rest
}: {
  name: string;
  label: string;
  value: string | undefined;
  hint?: string;
  type?: 'text' | 'number';
  min?: number;
  max?: number;
  step?: number | 'any';
  required?: boolean;
  inputMode?: 'decimal' | 'text';
  /** Id of a `datalist` with suggestions. */
  list?: string;
}) {
  const id = `enter-${name}`;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        defaultValue={value}
        placeholder={hint}
        maxLength={type === 'text' ? 200 : undefined}
        {...rest}
      />
    </div>
  );
}

/** A yes that is either asked for or not. */
export function Tick({
  name,
  label,
  checked,
  value = 'true',
}: {
  name: string;
  label: string;
  checked: boolean;
  value?: string;
}) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" name={name} value={value} defaultChecked={checked} />
      {label}
    </label>
  );
}
