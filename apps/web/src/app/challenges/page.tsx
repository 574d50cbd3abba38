import Link from 'next/link';
import { EvidenceNav } from '../../components/evidence-nav/evidence-nav';
import { Examples } from '../../components/examples/examples';
import { ExportLinks, PageQuery } from '../../components/export-menu/export-menu';
import { Choice, FilterForm, TextField } from '../../components/filter-form/filter-form';
import { Empty } from '../../components/notice/notice';
import { Page } from '../../components/page/page';
import { Shown } from '../../components/page/shown';
import { Prose } from '../../components/prose/prose';
import { Section } from '../../components/section/section';
import { PageSkeleton } from '../../components/skeleton/skeleton';
import { links } from '../../lib/url/links';
import { oneOf, type SearchParameters, single, withParameters } from '../../lib/url/parameters';
import { allFindings, challengesDocument } from './ask-challenges';
import styles from './challenges.module.css';
import { GROUPINGS, type Group, groupFindings, speaksOf } from './group-findings';
import { OpenQuestion } from './open-question';

const TYPES = ['CHALLENGE', 'LIMITATION'] as const;

/** Words that lead to what people ask for most. */
const EXAMPLES = [
  ['What is still missing for interphases', 'interphases'],
  ['For solid-state batteries', 'solid-state'],
  ['Where simulations fall short', 'simulation'],
  ['Where X-rays fall short', 'X-ray'],
] as const;

export const metadata = { title: 'Challenges' };

export default function ChallengesPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  return <Shown thing="the challenges" skeleton={<PageSkeleton />} load={() => challenges(searchParams)} />;
}

async function challenges(searchParams: Promise<SearchParameters>) {
  const parameters = single(await searchParams);
  const about = parameters.about?.slice(0, 200) ?? '';
  const by = oneOf(parameters.by, GROUPINGS) ?? 'phenomenon';
  const type = oneOf(parameters.type, TYPES);
  const types = type ? [type] : TYPES;
  const all = (await Promise.all(types.map((one) => allFindings({ type: one })))).flat();
  const findings = all.filter((finding) => speaksOf(finding, about));
  const groups = groupFindings(findings, by);
  return (
    <Page
      kind={<EvidenceNav />}
      title={about ? `What is still missing: ${about}` : 'What is still missing'}
      lede="Challenges that the sources name as unsolved, and limitations: what a method or a study cannot do."
    >
      <FilterForm path="/challenges" active={Object.keys(parameters).length > 0}>
        <TextField name="about" label="Speaking of" value={parameters.about} hint="interphases" />
        <Choice
          name="type"
          label="Type"
          value={type}
          any="both"
          options={[
            { slug: 'CHALLENGE', name: 'challenges' },
            { slug: 'LIMITATION', name: 'limitations' },
          ]}
        />
        <Choice
          name="by"
          label="Grouped by"
          value={by}
          any={null}
          options={GROUPINGS.map((grouping) => ({ slug: grouping, name: grouping }))}
        />
      </FilterForm>
      <Examples
        of={EXAMPLES.map(([words, text]) => [words, withParameters('/challenges', { about: text })])}
      />
      {findings.length === 0 ? (
        <Empty>
          {about ? (
            <>
              No challenge or limitation speaks of “{about}”. Try one word of it, or{' '}
              <Link href={withParameters('/search', { q: about })}>search everything</Link>.
            </>
          ) : (
            <>
              Challenges and limitations would stand here; load evidence with <code>npx interphase load</code>
              .
            </>
          )}
        </Empty>
      ) : (
        <>
          <p className={styles.count}>
            {types
              .map((one) =>
                countOf(findings.filter((finding) => finding.type === one).length, one.toLowerCase()),
              )
              .join(' and ')}
            {about ? `, of ${all.length} in all` : ''}. One that is tied to several stands in full in the
            first group.
          </p>
          {groups.length > 3 ? <Contents groups={groups} /> : null}
          {groups.map((group) => (
            <GroupOfQuestions key={group.key} group={group} />
          ))}
          {types.map((one) => (
            <div key={one} className={styles.files}>
              All {one.toLowerCase()}s: <ExportLinks list="findings" parameters={{ type: one }} />
            </div>
          ))}
        </>
      )}
      <PageQuery document={challengesDocument} variables={{ filter: { type: types[0] }, first: 100 }} />
    </Page>
  );
}

/** The groups of the page with how many each holds. */
function Contents({ groups }: { groups: readonly Group[] }) {
  return (
    <nav aria-label="Groups" className={styles.contents}>
      <ul>
        {groups.map((group) => (
          <li key={group.key}>
            <a href={`#${anchorOf(group)}`}>
              <Prose>{group.label}</Prose>
            </a>{' '}
            <span className={styles.kind}>{group.findings.length + group.elsewhere.length}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const anchorOf = ({ key }: Group): string => `group-${key.replaceAll(/\W+/g, '-')}`;

function GroupOfQuestions({ group }: { group: Group }) {
  const { label, href, findings, elsewhere } = group;
  return (
    <Section
      title={label}
      id={anchorOf(group)}
      note={
        href ? (
          <Link href={href} prefetch={false} className={styles.more}>
            All that is known
          </Link>
        ) : null
      }
    >
      {findings.length > 0 ? (
        <ul className={styles.list} data-arrow-list>
          {findings.map((finding) => (
            <li key={finding.slug} data-arrow-item>
              <OpenQuestion finding={finding} />
            </li>
          ))}
        </ul>
      ) : null}
      {elsewhere.length > 0 ? (
        <p className={styles.elsewhere}>
          {findings.length > 0 ? 'Also, above: ' : 'Above: '}
          {elsewhere.map((finding, index) => (
            <span key={finding.slug}>
              {index > 0 ? '; ' : ''}
              <Link href={links.finding(finding.slug)} prefetch={false}>
                <Prose>{finding.name}</Prose>
              </Link>
            </span>
          ))}
          .
        </p>
      ) : null}
    </Section>
  );
}

const countOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
