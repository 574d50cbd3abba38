import Link from 'next/link';
import { links } from '../../lib/url/links';

const PAGES = [
  [links.predict, 'A barrier'],
  [links.predictConductivity, 'A conductivity'],
  [links.predictMany, 'Many at once'],
] as const;

/** The kinds of prediction, the one shown not linked. */
export function PredictTabs({ at }: { at: (typeof PAGES)[number][0] }) {
  return (
    <p>
      {PAGES.map(([path, name], index) => (
        <span key={path}>
          {index > 0 ? ' · ' : ''}
          {path === at ? <strong aria-current="page">{name}</strong> : <Link href={path}>{name}</Link>}
        </span>
      ))}
    </p>
  );
}
