import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Chip, Chips } from '../../../components/chip/chip';
import { PageQuery } from '../../../components/export-menu/export-menu';
import { Facts } from '../../../components/facts/facts';
import { FindingList } from '../../../components/finding/finding-entry';
import { hasFormula, MaterialName } from '../../../components/material-name/material-name';
import { Empty } from '../../../components/notice/notice';
import { Page } from '../../../components/page/page';
import { Shown } from '../../../components/page/shown';
import { Prose } from '../../../components/prose/prose';
import { SameAs } from '../../../components/same-as/same-as';
import { Section } from '../../../components/section/section';
import { PageSkeleton } from '../../../components/skeleton/skeleton';
import { graphql } from '../../../generated';
import { query } from '../../../lib/api/query';
import { titleOf } from '../../../lib/api/title';
import { authorsAndYear } from '../../../lib/format/authors';
import { lengthInWords, rangeInWords, timeInWords } from '../../../lib/scale/scale-words';
import { links } from '../../../lib/url/links';
import { Partners } from './partners';
import styles from './technique.module.css';

const document = graphql(`
  query Technique($slug: String!) {
    technique(slug: $slug) {
      ...TechniqueReach
      aliases
      description
      scaleBasis
      strengths
      limitations
      lengthScales { slug name }
      reveals { slug name }
      sameAs
      combines { slug name }
      combinedIn { slug name }
      complements { reason technique { slug name } findings { slug name } }
      handsOver { reason quantity { slug name } technique { slug name } }
      findings(first: 20) { totalCount nodes { ...FindingEntry } }
      materials(first: 50) { totalCount nodes { slug name formula } }
      publications(first: 50) { totalCount nodes { slug authors year title } }
    }
  }
`);

type Props = { params: Promise<{ slug: string }> };

const load = cache((slug: string) => query(document, { slug }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return titleOf(async () => (await load((await params).slug)).technique?.name);
}

export default function TechniquePage({ params }: Props) {
  return <Shown thing="this technique" skeleton={<PageSkeleton />} load={() => technique(params)} />;
}

async function technique(params: Props['params']) {
  const { slug } = await params;
  const { technique } = await load(slug);
  if (!technique) notFound();
  const { minMetres, maxMetres, minSeconds, maxSeconds, findings, materials, publications } = technique;
  const lengths =
    minMetres != null && maxMetres != null ? rangeInWords(minMetres, maxMetres, lengthInWords) : null;
  const times =
    minSeconds != null && maxSeconds != null ? rangeInWords(minSeconds, maxSeconds, timeInWords) : null;
  return (
    <Page
      kind={
        <>
          <Link href="/techniques">Techniques</Link> · {technique.family}
        </>
      }
      title={technique.abbreviation ? `${technique.name} (${technique.abbreviation})` : technique.name}
      lede={
        <p>
          <Prose>{technique.description}</Prose>
        </p>
      }
      aside={
        <Facts
          of={[
            ['Kind', technique.kind.toLowerCase()],
            ['Lengths', lengths],
            ['Times', times],
            ['Range', technique.scaleCertainty?.toLowerCase()],
            ['Operando', technique.operando == null ? null : technique.operando ? 'yes' : 'no'],
            ['Destructive', technique.destructive == null ? null : technique.destructive ? 'yes' : 'no'],
            ['Also called', technique.aliases.join(', ')],
            ['Same as', technique.sameAs.length > 0 ? <SameAs key="i" iris={technique.sameAs} /> : null],
          ]}
        />
      }
    >
      <Section id="shows" title="What it shows">
        <Facts
          of={[
            ['Quantities', linked('Quantities', technique.measures, links.quantity)],
            ['Phenomena', linked('Phenomena', technique.reveals, links.phenomenon)],
            [
              'Length scales',
              linked('Length scales', technique.lengthScales, (lengthScale) =>
                links.techniquesFor({ lengthScale }),
              ),
            ],
          ]}
        />
        {technique.scaleBasis ? (
          <p className={styles.basis}>
            Where the range comes from: <Prose>{technique.scaleBasis}</Prose>
          </p>
        ) : (
          <p className={styles.basis}>No source states which lengths and times it reaches.</p>
        )}
      </Section>
      {technique.strengths.length + technique.limitations.length > 0 ? (
        <Section id="balance" title="Strengths and limits">
          <div className={styles.balance}>
            <Points title="Strengths" points={technique.strengths} />
            <Points title="Limits" points={technique.limitations} />
          </div>
        </Section>
      ) : null}
      <Partners technique={technique} />
      <Section
        id="findings"
        title="Findings"
        note={
          findings.totalCount > 0 ? (
            <Link href={links.findingsAbout({ technique: slug })}>
              All {findings.totalCount}, to filter or save
            </Link>
          ) : null
        }
      >
        {findings.nodes.length > 0 ? (
          <FindingList findings={findings.nodes} />
        ) : (
          <Empty>No finding loaded so far was made with this technique.</Empty>
        )}
      </Section>
      {materials.nodes.length > 0 ? (
        <Section id="materials" title="Materials">
          <ul className={styles.columns}>
            {materials.nodes.map((material) => (
              <li key={material.slug}>
                <Link href={links.material(material.slug)}>
                  <MaterialName material={material} />
                </Link>
                {hasFormula(material.formula) ? <span className={styles.soft}> {material.name}</span> : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {publications.nodes.length > 0 ? (
        <Section id="publications" title="Publications">
          <ul className={styles.columns}>
            {publications.nodes.map((publication) => (
              <li key={publication.slug}>
                <Link href={links.publication(publication.slug)}>{authorsAndYear(publication)}</Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <PageQuery document={document} variables={{ slug }} />
    </Page>
  );
}

/** Things of one kind as links. */
function linked(
  label: string,
  items: readonly { slug: string; name: string }[],
  href: (slug: string) => string,
) {
  if (items.length === 0) return null;
  return (
    <Chips label={label}>
      {items.map((item) => (
        <li key={item.slug}>
          <Chip href={href(item.slug)}>{item.name}</Chip>
        </li>
      ))}
    </Chips>
  );
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul className={styles.points}>
        {points.map((point) => (
          <li key={point}>
            <Prose>{point}</Prose>
          </li>
        ))}
      </ul>
    </div>
  );
}
