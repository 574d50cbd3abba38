import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Chip, Chips } from '../../../components/chip/chip';
import { ComputedTable } from '../../../components/computed-table/computed-table';
import { ExportLinks, PageQuery } from '../../../components/export-menu/export-menu';
import { Facts } from '../../../components/facts/facts';
import { FindingList } from '../../../components/finding/finding-entry';
import { Formula } from '../../../components/formula/formula';
import { hasFormula } from '../../../components/material-name/material-name';
import { Empty } from '../../../components/notice/notice';
import { Page } from '../../../components/page/page';
import { Shown } from '../../../components/page/shown';
import { SameAs } from '../../../components/same-as/same-as';
import { Section } from '../../../components/section/section';
import { PageSkeleton } from '../../../components/skeleton/skeleton';
import { StructureBlock } from '../../../components/structure/structure-block';
import { graphql } from '../../../generated';
import type { MaterialQuery } from '../../../generated/graphql';
import { query } from '../../../lib/api/query';
import { titleOf } from '../../../lib/api/title';
import { structureView } from '../../../lib/structure/structure-view';
import { links } from '../../../lib/url/links';
import { withParameters } from '../../../lib/url/parameters';
import { lowestBarrier, roomConductivity } from './headline';
import styles from './material.module.css';
import { Simulations } from './simulations';
import { Variants } from './variants';

const document = graphql(`
  query Material($slug: String!) {
    material(slug: $slug) {
      slug
      name
      formula
      elements
      roles
      structureFamily
      mobileIon
      aliases
      sameAs
      variantBy
      variantOf { slug name formula }
      variants { slug name formula variantBy }
      structures {
        id spaceGroup lattice volume formula ordered cif citation globalInstabilityIndex
        sites {
          label elements wyckoffLetter multiplicity position oxidationState coordinationNumber bondLength bondValenceSum
        }
      }
      computedProperties(first: 100) { totalCount nodes { ...ComputedNumber } }
      techniques(first: 50) { nodes { slug name abbreviation } }
      findings(first: 20) { totalCount facets { field values { key label count } } nodes { ...FindingEntry } }
    }
  }
`);

type Props = { params: Promise<{ slug: string }> };

const load = cache((slug: string) => query(document, { slug }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return titleOf(async () => (await load((await params).slug)).material?.name);
}

export default function MaterialPage({ params }: Props) {
  return <Shown thing="this material" skeleton={<PageSkeleton figure />} load={() => material(params)} />;
}

async function material(params: Props['params']) {
  const { slug } = await params;
  const { material } = await load(slug);
  if (!material) notFound();
  const { formula, structures, computedProperties, findings, techniques } = material;
  const mobileIon = material.mobileIon ?? null;
  const phenomena = findings.facets.find(({ field }) => field === 'phenomenon')?.values ?? [];
  return (
    <Page
      kind={<Link href="/materials">Materials</Link>}
      title={
        hasFormula(formula) ? (
          <>
            <Formula>{formula}</Formula> <span className={styles.name}>{material.name}</span>
          </>
        ) : (
          material.name
        )
      }
      lede={<p>{inOneSentence(material)}</p>}
      aside={
        <Facts
          of={[
            ['Barrier', lowestBarrier({ properties: computedProperties.nodes, own: mobileIon })],
            ['Conductivity', roomConductivity({ properties: computedProperties.nodes, own: mobileIon })],
            ['Elements', material.elements.join(', ')],
            ['Role', material.roles.join(', ')],
            ['Family', material.structureFamily],
            ['Mobile ion', mobileIon],
            ['Also called', material.aliases.join(', ')],
            ['Same as', material.sameAs.length > 0 ? <SameAs key="i" iris={material.sameAs} /> : null],
          ]}
        />
      }
    >
      <Section
        id="structure"
        title="Structure"
        note={structures.length > 1 ? `${structures.length} on record` : null}
      >
        {structures.length > 0 ? (
          structures.map((structure) => (
            <StructureBlock
              key={structure.id}
              structure={structure}
              view={structureView(structure.cif, mobileIon)}
              mobileIon={mobileIon}
              name={slug}
            />
          ))
        ) : (
          <Empty>
            No structure of this material is on record. Its barrier can still be predicted or simulated from{' '}
            <Link href="/predict">a CIF of yours</Link>.
          </Empty>
        )}
      </Section>
      <Variants of={material} />
      <Section
        id="computed"
        title="Computed properties"
        note={
          <Link href={withParameters('/predict', { material: slug, ion: mobileIon })}>
            Predict the barrier, of this or another structure
          </Link>
        }
      >
        {computedProperties.nodes.length > 0 ? (
          <>
            <ComputedTable properties={computedProperties.nodes} />
            <ExportLinks list="computed-properties" parameters={{ material: slug }} />
          </>
        ) : (
          <Empty>
            Nothing has been computed for this material yet.
            {structures.length > 0 ? ' Run a simulation to see its percolation barrier here.' : ''}
          </Empty>
        )}
        {structures.length > 0 ? (
          <p>
            <Link href={withParameters('/simulate', { material: slug })}>Simulate it</Link> with other
            settings or by another method
          </p>
        ) : null}
      </Section>
      {structures.length > 0 ? <Simulations material={slug} /> : null}
      <Section
        id="findings"
        title="Findings"
        note={
          findings.totalCount > 0 ? (
            <Link href={links.findingsAbout({ material: slug })}>
              All {findings.totalCount}, to filter or save
            </Link>
          ) : null
        }
      >
        {phenomena.length > 1 ? (
          <Chips label="Phenomena">
            {phenomena.slice(0, 12).map(({ key, label, count }) => (
              <li key={key}>
                <Chip href={withParameters(links.phenomenon(key), { material: slug })}>
                  {label} · {count}
                </Chip>
              </li>
            ))}
          </Chips>
        ) : null}
        {findings.nodes.length > 0 ? (
          <FindingList findings={findings.nodes} />
        ) : (
          <Empty>No finding loaded so far is about this material.</Empty>
        )}
      </Section>
      {techniques.nodes.length > 0 ? (
        <Section id="techniques" title="Techniques used on it">
          <Chips label="Techniques">
            {techniques.nodes.map((technique) => (
              <li key={technique.slug}>
                <Chip href={links.technique(technique.slug)}>{technique.name}</Chip>
              </li>
            ))}
          </Chips>
        </Section>
      ) : null}
      <PageQuery document={document} variables={{ slug }} />
    </Page>
  );
}

type Material = NonNullable<MaterialQuery['material']>;

/** What the material is, in one sentence made of what is known. */
function inOneSentence({ roles, structureFamily, mobileIon, findings }: Material): string {
  const role = roles.length > 0 ? roles.join(' and ') : 'material';
  const family = structureFamily ? ` of the ${structureFamily} family` : '';
  const ion = mobileIon ? ` in which ${mobileIon} moves` : '';
  const known =
    findings.totalCount === 0
      ? 'No finding about it is loaded yet.'
      : `${findings.totalCount} finding${findings.totalCount === 1 ? ' is' : 's are'} about it.`;
  return `${/^[aeiou]/.test(role) ? 'An' : 'A'} ${role}${family}${ion}. ${known}`;
}
