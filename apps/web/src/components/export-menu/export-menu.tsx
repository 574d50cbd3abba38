import type { ReactNode } from 'react';
import { withParameters } from '../../lib/url/parameters';
import styles from './export-menu.module.css';

type Format = readonly [extension: string, label: string];

const tables: readonly Format[] = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
];
const bibliographies: readonly Format[] = [
  ['bib', 'BibTeX'],
  ['ris', 'RIS'],
  ['csl.json', 'CSL-JSON'],
];
/** What the API writes of a list besides tables. */
const furtherFormats: Readonly<Partial<Record<string, readonly Format[]>>> = {
  findings: [['tex', 'LaTeX table'], ...bibliographies],
  publications: bibliographies,
};

/** A list as a file: links that keep the filters of its page. */
export function ExportLinks({
  list,
  parameters = {},
  children,
}: {
  list: string;
  parameters?: Readonly<Record<string, string>>;
  children?: ReactNode;
}) {
  const { after: _after, before: _before, sort: _sort, ...filters } = parameters;
  return (
    <p className={styles.links}>
      {[...tables, ...(furtherFormats[list] ?? [])].map(([extension, label]) => (
        <a key={extension} href={withParameters(`/export/${list}.${extension}`, filters)} download>
          {label}
        </a>
      ))}
      {children}
    </p>
  );
}

/** The GraphQL that a page asks, to copy, and a link that runs it. */
export function PageQuery({
  document,
  variables,
}: {
  document: { toString(): string };
  variables: Readonly<Record<string, unknown>>;
}) {
  const text = document.toString().trim().replace(/^ {2}/gm, '');
  const link = withParameters('/api/graphql', { query: compact(text), variables: JSON.stringify(variables) });
  return (
    <details className={styles.query}>
      <summary>This page’s query</summary>
      <pre>
        <code>{text}</code>
      </pre>
      <pre>
        <code>{JSON.stringify(variables, null, 2)}</code>
      </pre>
      <p>
        <a href={link}>Run it</a>, or send it to <code>/api/graphql</code>.
      </p>
    </details>
  );
}

const compact = (text: string): string => text.replace(/\s+/g, ' ');
