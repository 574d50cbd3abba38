/** An entry of a printed reference list, as it stands there. */
export type PrintedReference =
  | { kind: 'webpage'; number: number; url: string }
  | {
      kind: 'article';
      number: number;
      /** The names as printed, and as pairs of initials and family name. */
      authors: string;
      names: [string, string][];
      title: string;
      journal: string;
      volume: string | undefined;
      issue: string | undefined;
      page: string | undefined;
      year: number;
    };

/** The numbered entries after the heading `References`; page breaks within an entry are mended. */
export function readReferenceList(text: string): PrintedReference[] {
  const [, list = ''] = text.split('\nReferences\n');
  const entries: string[] = [];
  for (const line of list.split('\n').map((raw) => raw.trim())) {
    if (line.startsWith(`${entries.length + 1}. `)) entries.push(line.slice(line.indexOf(' ') + 1));
    else if (line !== '') entries.push(`${entries.pop() ?? ''} ${line.replace(/^- /, '')}`);
  }
  return entries.map((entry, i) => readEntry(i + 1, entry));
}

const webpage = /^: <(?<url>\S+)>\.$/;
const article =
  /^(?<authors>[^:]+): (?<title>.+) \*(?<journal>[^*]+)\*\.(?: \*\*(?<volume>\w+)\*\*)?(?: ?\((?<issue>[\w-]+)\))?,?(?: (?<page>\w+))? \((?<year>\d{4})\)\.$/;

function readEntry(number: number, entry: string): PrintedReference {
  const { url } = webpage.exec(entry)?.groups ?? {};
  if (url !== undefined) return { kind: 'webpage', number, url };
  const { authors, title, journal, volume, issue, page, year } = article.exec(entry)?.groups ?? {};
  if (authors === undefined || title === undefined || journal === undefined)
    throw new Error(`Reference ${number} is not in the form of the list: ${entry}`);
  return {
    kind: 'article',
    number,
    authors,
    names: authors
      .split(/, | and /)
      .map((name) => [
        name.slice(0, Math.max(0, name.indexOf('. ') + 1)),
        name.slice(name.indexOf('. ') + 2),
      ]),
    title,
    journal,
    volume,
    issue,
    page,
    year: Number(year),
  };
}

/** Initials without the blanks between them, as the list prints them. */
export const initials = (given: string): string => given.replaceAll(' ', '');

/**
 * The words of a title, whether its formulas are written in LaTeX (`$\text{Li}_{1+x}\text{MPO}_4$`), with
 * underscores (`Li_xFePO_4`) or with lowered letters (`Li₁₊ₓMPO₄`).
 */
export function foldTitle(title: string): string {
  const flat = title
    .replaceAll(/\\text\{([^{}]*)\}/g, '$1')
    .replaceAll('\\cdot', '·')
    .replaceAll('\\leq', '≤')
    .replaceAll(/[$_^{}]/g, '');
  // Compatibility forms make lowered and raised letters plain, but turn a lowered minus into the sign, not the hyphen.
  return flat.normalize('NFKC').replaceAll('\u2212', '-').replaceAll(/\s+/g, ' ').trim();
}
