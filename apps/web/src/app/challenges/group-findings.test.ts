import { describe, expect, it } from 'vitest';
import type { ChallengeEntryFragment } from '../../generated/graphql';
import { groupFindings, speaksOf } from './group-findings';

const finding = (
  slug: string,
  phenomena: readonly string[],
  rest: Partial<ChallengeEntryFragment> = {},
): ChallengeEntryFragment => ({
  slug,
  name: slug,
  statement: `About ${slug}.`,
  type: 'CHALLENGE',
  certainty: 'STATED',
  techniques: [],
  materials: [],
  phenomena: phenomena.map((name) => ({ slug: name, name })),
  lengthScales: [],
  values: [],
  citations: [],
  ...rest,
});

describe('grouping', () => {
  it('puts the largest group first, what is tied to nothing last, and each finding in full once', () => {
    const all = [finding('a', ['x']), finding('b', ['x', 'y']), finding('c', []), finding('d', ['y', 'x'])];
    const groups = groupFindings(all, 'phenomenon').map(({ label, findings, elsewhere }) => [
      label,
      findings.map(({ slug }) => slug),
      elsewhere.map(({ slug }) => slug),
    ]);
    expect(groups).toEqual([
      ['x', ['a', 'b', 'd'], []],
      ['y', [], ['b', 'd']],
      ['No phenomenon named', ['c'], []],
    ]);
  });

  it('names the section and the work that reports', () => {
    const publication = {
      slug: 'r-2022',
      name: 'R',
      authors: ['Reviewer, R.'],
      year: 2022,
      referenceNumber: null,
    };
    const reported = {
      role: 'REPORTED_BY',
      section: 'Discussion',
      figure: null,
      note: null,
      publication,
    } as const;
    const credited = { ...reported, role: 'CREDITED_TO', section: null } as const;
    const [group] = groupFindings(
      [finding('a', [], { citations: [credited, reported, reported] })],
      'section',
    );
    expect(group).toMatchObject({ label: 'Discussion, Reviewer 2022', href: '/publications/r-2022' });
    expect(group?.findings).toHaveLength(1);
  });
});

describe('what a finding speaks of', () => {
  const one = finding('stable-interphases', ['Interphase formation'], {
    statement: 'That both electrodes form a stable film in solid-state cells is unsolved.',
  });

  it('is its claim and what it is tied to, in any case and number, hyphened or not', () => {
    for (const text of ['interphases', 'Interphase', 'solid state', 'SOLID-STATE films', ''])
      expect(speaksOf(one, text)).toBe(true);
    for (const text of ['plating', 'interphase plating']) expect(speaksOf(one, text)).toBe(false);
  });
});
