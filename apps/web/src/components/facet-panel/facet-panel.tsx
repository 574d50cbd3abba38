import Link from 'next/link';
import type { ReactNode } from 'react';
import { withParameters } from '../../lib/url/parameters';
import type { FacetOfList } from '../../lists/list';
import { Prose } from '../prose/prose';
import styles from './facet-panel.module.css';
import { chosenOf, toggled } from './toggled';

const SHOWN = 6;
/** Facets open from the start: those that stand first, while they are short. */
const OPEN = { facets: 4, values: 8 };

/**
 * The values of every filter with what each would keep, as plain links that keep the other filters. On a narrow
 * screen the panel is folded.
 */
export function FacetPanel({
  path,
  parameters,
  facets,
  children,
}: {
  path: string;
  parameters: Readonly<Record<string, string>>;
  facets: readonly FacetOfList[];
  /** Filters that are no choice among values. */
  children?: ReactNode;
}) {
  return (
    <details className={styles.panel}>
      <summary className={styles.fold}>Filters</summary>
      <div className={styles.groups}>
        {children}
        {facets
          .filter((facet) => facet.values.length > 0)
          .map((facet, index) => (
            <Facet
              key={facet.field}
              facet={facet}
              path={path}
              parameters={parameters}
              open={index < OPEN.facets && facet.values.length <= OPEN.values}
            />
          ))}
      </div>
    </details>
  );
}

function Facet({
  facet,
  path,
  parameters,
  open,
}: {
  facet: FacetOfList;
  path: string;
  parameters: Readonly<Record<string, string>>;
  open: boolean;
}) {
  const chosen = chosenOf(parameters, facet.field);
  const value = ({ key, label, count }: FacetOfList['values'][number]) => {
    const isChosen = chosen.includes(key);
    return (
      <li key={key}>
        <Link
          href={withParameters(path, toggled(parameters, facet.field, key))}
          className={styles.value}
          aria-current={isChosen ? 'true' : undefined}
          prefetch={false}
          scroll={false}
        >
          <span className={styles.check} aria-hidden="true" />
          <span className={styles.label}>
            <Prose>{label}</Prose>
          </span>
          {count === undefined ? null : <span className={styles.count}>{count}</span>}
        </Link>
      </li>
    );
  };
  const first = [
    ...facet.values.filter(({ key }) => chosen.includes(key)),
    ...facet.values.filter(({ key }) => !chosen.includes(key)),
  ];
  const further = first.slice(SHOWN);
  return (
    <details className={styles.facet} open={open || chosen.length > 0}>
      <summary>
        {facet.label} <span className={styles.many}>{facet.values.length}</span>
      </summary>
      <ul aria-label={facet.label}>{first.slice(0, SHOWN).map(value)}</ul>
      {further.length > 0 ? (
        <details className={styles.further}>
          <summary>{further.length} more</summary>
          <ul aria-label={`More of ${facet.label}`}>{further.map(value)}</ul>
        </details>
      ) : null}
    </details>
  );
}
