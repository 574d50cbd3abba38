import Link from 'next/link';
import { Prose } from '../../../components/prose/prose';
import { Section } from '../../../components/section/section';
import type { FindingRelationKind, PhenomenonQuery } from '../../../generated/graphql';
import { links } from '../../../lib/url/links';
import styles from './phenomenon.module.css';

type Finding = PhenomenonQuery['findings']['nodes'][number];
type Technique = Finding['related'][number]['finding']['techniques'][number];

const KINDS: readonly (readonly [FindingRelationKind, string])[] = [
  ['SUPPORTS', 'supports'],
  ['CONTRADICTS', 'contradicts'],
  ['REFINES', 'refines'],
  ['EXPLAINS', 'explains'],
];

interface Pair {
  readonly verb: string;
  readonly finding: Finding;
  readonly relation: Finding['related'][number];
}

/** How the findings bear on others, with the techniques on both sides: who agrees with whom, and who does not. */
export function Agreement({ findings, about }: { findings: readonly Finding[]; about: string | null }) {
  const pairs: Pair[] = KINDS.flatMap(([kind, verb]) =>
    findings.flatMap((finding) =>
      finding.related
        .filter((relation) => relation.kind === kind)
        .map((relation) => ({ verb, finding, relation })),
    ),
  );
  if (pairs.length === 0) return null;
  pairs.sort((a, b) => Number(sameMethods(a)) - Number(sameMethods(b)));
  return (
    <Section
      id="agreement"
      title="Which methods agree"
      note={`How findings about it${about ? ' in this material' : ''} bear on others`}
    >
      <ul className={styles.pairs}>
        {pairs.map(({ verb, finding, relation }) => (
          <li key={`${finding.slug}${relation.kind}${relation.finding.slug}`}>
            <p className={styles.methods}>
              <Methods of={finding.techniques} /> <strong>{verb}</strong>{' '}
              <Methods of={relation.finding.techniques} />
            </p>
            <p>
              <Link href={links.finding(finding.slug)} prefetch={false}>
                <Prose>{finding.name}</Prose>
              </Link>{' '}
              {verb}{' '}
              <Link href={links.finding(relation.finding.slug)} prefetch={false}>
                <Prose>{relation.finding.name}</Prose>
              </Link>
              . <Prose>{relation.reason}</Prose>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Two methods that meet say more than one that meets itself. */
const sameMethods = ({ finding, relation }: Pair): boolean =>
  finding.techniques.length === 0 ||
  relation.finding.techniques.length === 0 ||
  finding.techniques.some(({ slug }) => relation.finding.techniques.some((other) => other.slug === slug));

const Methods = ({ of }: { of: readonly Technique[] }) =>
  of.length > 0
    ? of.map((technique) => technique.abbreviation ?? technique.name).join(', ')
    : 'no technique named';
