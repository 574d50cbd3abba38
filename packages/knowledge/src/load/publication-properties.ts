import type { PublicationEntry } from '../schema/publication.js';
import { authorKey } from './author-key.js';
import type { Properties } from './properties.js';

/** The properties that a CSL-JSON item has in the graph. */
export function publicationProperties(item: PublicationEntry): Properties & { slug: string; name: string } {
  return {
    slug: item.id,
    name: shortLabel(item),
    referenceNumber: item['citation-number'],
    title: item.title,
    authors: item.author.map(fullName),
    authorKeys: item.author.map(fullName).map(authorKey),
    journal: item['container-title'],
    volume: item.volume,
    issue: item.issue,
    pages: item.page,
    year: yearOf(item),
    doi: item.DOI,
    url: item.URL,
    csl: JSON.stringify(item),
  };
}

type Author = PublicationEntry['author'][number];

const fullName = (author: Author): string =>
  'literal' in author
    ? author.literal
    : [author.given, author.family].filter((part) => part !== undefined).join(' ');

const lastName = (author: Author): string => ('literal' in author ? author.literal : author.family);

const yearOf = (item: PublicationEntry): number | undefined => item.issued?.['date-parts'][0][0];

/** As texts cite it: `Morgan et al. 2004`, `Adams and Rao 2011`; a page that states nothing, by its site. */
function shortLabel(item: PublicationEntry): string {
  const [first, second, ...others] = item.author.map(lastName);
  const year = yearOf(item);
  if (first === undefined) return item.title ?? (item.URL ? new URL(item.URL).hostname : item.id);
  const names =
    second === undefined ? first : others.length > 0 ? `${first} et al.` : `${first} and ${second}`;
  return year === undefined ? names : `${names} ${year}`;
}
