import type { ChallengeEntryFragment } from '../../generated/graphql';
import { authorsAndYear } from '../../lib/format/authors';
import { links } from '../../lib/url/links';

type Finding = ChallengeEntryFragment;

/** What findings can be grouped by, as the address says it. */
export const GROUPINGS = ['phenomenon', 'technique', 'material', 'section'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Findings with something in common. */
export interface Group {
  readonly key: string;
  readonly label: string;
  /** The page of what they have in common; null where they have nothing. */
  readonly href: string | null;
  /** Shown here in full. */
  readonly findings: readonly Finding[];
  /** In this group too, but shown in full in an earlier one. */
  readonly elsewhere: readonly Finding[];
}

interface Common {
  readonly key: string;
  readonly label: string;
  readonly href: string | null;
}

const commonOf: Readonly<Record<Grouping, (finding: Finding) => readonly Common[]>> = {
  phenomenon: ({ phenomena }) =>
    phenomena.map(({ slug, name }) => ({
      key: slug,
      label: name,
      href: links.phenomenon(slug),
    })),
  technique: ({ techniques }) =>
    techniques.map(({ slug, name }) => ({ key: slug, label: name, href: links.technique(slug) })),
  material: ({ materials }) =>
    materials.map(({ slug, name }) => ({ key: slug, label: name, href: links.material(slug) })),
  section: ({ citations }) =>
    citations.flatMap(({ role, section, publication }) =>
      role === 'REPORTED_BY' && section
        ? [
            {
              key: `${publication.slug} ${section}`,
              label: `${section}, ${authorsAndYear(publication)}`,
              href: links.publication(publication.slug),
            },
          ]
        : [],
    ),
};

/**
 * Findings by what they are tied to, the largest group first and those tied to nothing last. Each stands in full in
 * the first of its groups.
 */
export function groupFindings(findings: readonly Finding[], by: Grouping): Group[] {
  const common = new Map<string, Common & { all: Finding[] }>();
  const alone: Finding[] = [];
  for (const finding of findings) {
    const ties = new Map(commonOf[by](finding).map((tie) => [tie.key, tie]));
    if (ties.size === 0) alone.push(finding);
    for (const [key, tie] of ties) {
      const group = common.get(key) ?? { ...tie, all: [] };
      group.all.push(finding);
      common.set(key, group);
    }
  }
  const ordered = [...common.values()].sort(
    (a, b) => b.all.length - a.all.length || a.label.localeCompare(b.label, 'en'),
  );
  const shown = new Set<string>();
  const groups = ordered.map(({ all, ...tie }): Group => {
    const fresh = all.filter(({ slug }) => !shown.has(slug));
    for (const { slug } of fresh) shown.add(slug);
    return { ...tie, findings: fresh, elsewhere: all.filter((finding) => !fresh.includes(finding)) };
  });
  return alone.length === 0
    ? groups
    : [...groups, { key: 'none', label: `No ${by} named`, href: null, findings: alone, elsewhere: [] }];
}

/** Whether a finding speaks of every word of the text: in its claim or in the names of what it is tied to. */
export function speaksOf(finding: Finding, text: string): boolean {
  const { name, statement, techniques, materials, phenomena } = finding;
  const names = [...techniques, ...materials, ...phenomena].map((thing) => thing.name);
  const whole = plain([name, statement, ...names].join(' '));
  return plain(text)
    .split(' ')
    .filter(Boolean)
    .every((word) => whole.includes(word.length > 4 ? word.replace(/s$/, '') : word));
}

/** Lower case, hyphens as spaces, so that solid-state and Solid state are the same. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[-‐–\s]+/g, ' ')
    .trim();
