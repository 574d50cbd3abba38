import type { ReactNode } from 'react';
import { withParameters } from '../../lib/url/parameters';
import styles from './export-menu.module.css';

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
      {(['csv', 'json'] as const).map((format) => (
        <a key={format} href={withParameters(`/export/${list}.${format}`, filters)} download>
          {format.toUpperCase()}
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
