import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { kinds } from '@interphase/knowledge';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { foldTitle, initials, readReferenceList } from './reference-list.js';

/** The curated publications of a review against the reference list that the review prints. */

const review = new URL('../../../shared/review/advances-and-challenges-2022.md', import.meta.url);
const present = existsSync(review);
if (!present) console.warn(`Skipped: the review is not at ${review.pathname}`);

const list = present ? readReferenceList(readFileSync(review, 'utf8')) : [];

const folder = new URL('../../data/knowledge/reviews/bianchini-2022/publications/', import.meta.url);
const curated = readdirSync(folder).flatMap((name) =>
  z.array(kinds.publications.entry).parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))),
);
const publications = new Map(curated.map((item) => [item['citation-number'], item]));

/** The list runs the names of this entry together; they are parted by hand, and its note says how. */
const runTogether = 83;
const parted = [
  ['F.', 'Wang'],
  ['Pallab', 'Barai'],
  ['Ozge', 'Kahvecioglu'],
  ['KrzysztofZ.', 'Pupek'],
  ['Jianming', 'Bai'],
  ['Venkat', 'Srinivasan'],
];

describe.skipIf(!present)("publications against the review's reference list", () => {
  it('has one publication for each of the 148 references', () => {
    const numbers = Array.from({ length: 148 }, (_, i) => i + 1);
    expect(list.map(({ number }) => number)).toEqual(numbers);
    expect(curated.flatMap((item) => item['citation-number'] ?? []).toSorted((a, b) => a - b)).toEqual(
      numbers,
    );
  });

  it.each(list)('$number', (printed) => {
    const item = publications.get(printed.number);
    if (printed.kind === 'webpage') {
      expect(item).toMatchObject({ type: 'webpage', URL: printed.url, author: [] });
      return;
    }
    expect({
      title: foldTitle(item?.title ?? ''),
      journal: item?.number === undefined ? item?.['container-title'] : `arXiv preprint ${item.number}`,
      volume: item?.volume,
      issue: item?.issue,
      page: item?.page,
      year: item?.issued?.['date-parts'][0][0],
    }).toEqual({
      title: foldTitle(printed.title),
      journal: printed.journal,
      volume: printed.volume,
      issue: printed.issue,
      page: printed.page,
      year: printed.year,
    });
    const names = item?.author.map((author) =>
      'literal' in author ? author.literal : [initials(author.given ?? ''), author.family],
    );
    expect(names).toEqual(printed.number === runTogether ? parted : printed.names);
    if (printed.number === runTogether) expect(item?.note).toContain(printed.authors);
  });
});

describe('slugs of references', () => {
  it('are the family name of the first author and the year', () => {
    for (const item of curated) {
      const [first] = item.author;
      if (item['citation-number'] === undefined || first === undefined || 'literal' in first) continue;
      const plain = first.family.normalize('NFD').replaceAll(/\p{M}/gu, '');
      const year = item.issued?.['date-parts'][0][0];
      expect(item.id).toMatch(new RegExp(`^${plain.toLowerCase().replaceAll(' ', '-')}-${year}(-[b-z])?$`));
    }
  });
});
