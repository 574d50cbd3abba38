import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PageQuery } from '../../../components/export-menu/export-menu';
import { FINDING_TYPES, FindingChips } from '../../../components/finding/finding-entry';
import { valueKey } from '../../../components/finding/finding-values';
import { Page } from '../../../components/page/page';
import { Shown } from '../../../components/page/shown';
import { Prose } from '../../../components/prose/prose';
import { Conditions } from '../../../components/quantity/conditions';
import { Quantity } from '../../../components/quantity/quantity';
import { Section } from '../../../components/section/section';
import { PageSkeleton } from '../../../components/skeleton/skeleton';
import { SourceMark } from '../../../components/source-mark/source-mark';
import { QuantitySymbol } from '../../../components/symbol/symbol';
import { Table } from '../../../components/table/table';
import { graphql } from '../../../generated';
import { query } from '../../../lib/api/query';
import { titleOf } from '../../../lib/api/title';
import { authorsAndYear } from '../../../lib/format/authors';
import { links } from '../../../lib/url/links';
import styles from './finding.module.css';

const document = graphql(`
  query Finding($slug: String!) {
    finding(slug: $slug) {
      ...FindingEntry
      related { kind reason finding { slug name statement } }
    }
  }
`);

type Props = { params: Promise<{ slug: string }> };

const load = cache((slug: string) => query(document, { slug }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return titleOf(async () => (await load((await params).slug)).finding?.name);
}

export default function FindingPage({ params }: Props) {
  return <Shown thing="this finding" skeleton={<PageSkeleton />} load={() => finding(params)} />;
}

const RELATIONS = {
  SUPPORTS: 'Supports',
  CONTRADICTS: 'Contradicts',
  REFINES: 'Refines',
  EXPLAINS: 'Explains',
} as const;

async function finding(params: Props['params']) {
  const { slug } = await params;
  const { finding } = await load(slug);
  if (!finding) notFound();
  return (
    <Page
      kind={
        <>
          <Link href="/findings">Findings</Link> · {FINDING_TYPES[finding.type].toLowerCase()}
        </>
      }
      title={<Prose>{finding.name}</Prose>}
      lede={
        <p>
          <Prose>{finding.statement}</Prose>
        </p>
      }
    >
      <Section
        id="about"
        title="About"
        note={finding.certainty === 'STATED' ? 'Stated by the source' : 'Inferred by the curator'}
      >
        <FindingChips finding={finding} />
        {finding.techniques.length > 0 ? (
          <p className={styles.full}>
            Made with{' '}
            {finding.techniques.map((technique, index) => (
              <span key={technique.slug}>
                {index > 0 ? ', ' : ''}
                <Link href={links.technique(technique.slug)}>{technique.name}</Link>
              </span>
            ))}
            {finding.materials.length > 0 ? ' on ' : ''}
            {finding.materials.map((material, index) => (
              <span key={material.slug}>
                {index > 0 ? ', ' : ''}
                <Link href={links.material(material.slug)}>{material.name}</Link>
              </span>
            ))}
            .
          </p>
        ) : null}
      </Section>
      {finding.values.length > 0 ? (
        <Section id="values" title="Values" note="As the source gives them">
          <Table caption="Values of this finding">
            <thead>
              <tr>
                <th scope="col">Quantity</th>
                <th scope="col">Symbol</th>
                <th scope="col">Value</th>
                <th scope="col">Conditions</th>
                <th scope="col">Source</th>
              </tr>
            </thead>
            <tbody>
              {finding.values.map((value) => (
                <tr key={valueKey(value)}>
                  <th scope="row">
                    <Link href={links.quantity(value.quantity.slug)}>{value.quantity.name}</Link>
                  </th>
                  <td>
                    <QuantitySymbol>{value.quantity.symbol}</QuantitySymbol>
                  </td>
                  <td>
                    <Quantity of={value} />
                  </td>
                  <td>
                    <Conditions of={value.conditions} />
                  </td>
                  <td>
                    <SourceMark source="REPORTED" word />
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Section>
      ) : null}
      <Section id="sources" title="Sources">
        <ul className={styles.sources}>
          {finding.citations.map((citation) => (
            <li key={`${citation.publication.slug}${citation.role}${citation.figure}${citation.section}`}>
              {citation.role === 'REPORTED_BY' ? 'Reported by ' : 'Credited to '}
              <Link href={links.publication(citation.publication.slug)}>
                {authorsAndYear(citation.publication)}
              </Link>
              {citation.section ? `, section “${citation.section}”` : ''}
              {citation.figure ? `, figure ${citation.figure}` : ''}
              {citation.role === 'CREDITED_TO' && citation.publication.referenceNumber != null
                ? `, reference ${citation.publication.referenceNumber} of the review`
                : ''}
              {citation.note ? (
                <p className={styles.note}>
                  Curator’s note: <Prose>{citation.note}</Prose>
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      </Section>
      {finding.related.length > 0 ? (
        <Section id="related" title="Related findings">
          <ul className={styles.related}>
            {finding.related.map((relation) => (
              <li key={`${relation.kind}${relation.finding.slug}`}>
                <strong>{RELATIONS[relation.kind]}</strong>{' '}
                <Link href={links.finding(relation.finding.slug)}>
                  <Prose>{relation.finding.name}</Prose>
                </Link>
                . <Prose>{relation.reason}</Prose>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <PageQuery document={document} variables={{ slug }} />
    </Page>
  );
}
