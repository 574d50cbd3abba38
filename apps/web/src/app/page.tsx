import Link from 'next/link';
import { ExportLinks, PageQuery } from '../components/export-menu/export-menu';
import { SavePicture } from '../components/export-menu/save-picture';
import { Figure } from '../components/figure/figure';
import { Empty } from '../components/notice/notice';
import { Page } from '../components/page/page';
import { Shown } from '../components/page/shown';
import { Prose } from '../components/prose/prose';
import { PageSkeleton } from '../components/skeleton/skeleton';
import { TechniqueMap } from '../components/technique-map/technique-map';
import { TechniqueTable } from '../components/technique-table/technique-table';
import { graphql } from '../generated';
import { query } from '../lib/api/query';
import { type SearchParameters, single, withParameters } from '../lib/url/parameters';
import { LARGEST_PAGE } from '../lists/list';
import styles from './home.module.css';
import { EXAMPLES } from './workflows/question';

const document = graphql(`
  query Home($first: Int) {
    lengthScales { slug name minMetres maxMetres }
    techniques(first: $first) {
      totalCount
      nodes { ...TechniqueReach }
    }
    materials(first: 1) { totalCount }
    findings(first: 1) { totalCount }
    publications(first: 1) { totalCount }
    computedProperties(first: 1) { totalCount }
  }
`);

export default function HomePage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  return <Shown thing="the home page" skeleton={<PageSkeleton figure />} load={() => home(searchParams)} />;
}

async function home(searchParams: Promise<SearchParameters>) {
  const parameters = single(await searchParams);
  const variables = { first: LARGEST_PAGE };
  const data = await query(document, variables);
  const techniques = data.techniques.nodes;
  const counts = [
    [data.techniques.totalCount, 'techniques', '/techniques'],
    [data.materials.totalCount, 'materials', '/materials'],
    [data.findings.totalCount, 'findings', '/findings'],
    [data.publications.totalCount, 'publications', '/publications'],
    [data.computedProperties.totalCount, 'computed values', '/runs'],
  ] as const;
  const placed = techniques.filter((technique) => technique.minMetres != null).length;
  return (
    <Page
      title="From the angstrom to the cell"
      aside={
        <ul className={styles.counts}>
          {counts.map(([count, noun, href]) => (
            <li key={noun}>
              <Link href={href} prefetch={false}>
                <span className={styles.count}>{count}</span> {noun}
              </Link>
            </li>
          ))}
        </ul>
      }
      lede={
        <p>
          What is known about battery materials, which technique shows it at which scale, and what a structure
          will do: each claim with its source, each number with its uncertainty.
        </p>
      }
    >
      <Ask />
      {techniques.length === 0 ? (
        <Empty>
          The map of techniques would stand here. No evidence is loaded yet; <code>npx interphase load</code>{' '}
          loads it.
        </Empty>
      ) : (
        <Figure
          title="Which technique reaches which lengths and times"
          subtitle={
            <>
              {placed} techniques whose lengths a source states or the work reported implies; both axes
              logarithmic. <Key />
            </>
          }
          tools={
            <>
              <ExportLinks list="techniques">
                <SavePicture name="technique-map" />
              </ExportLinks>
              <span className={`${styles.hint} needs-script`}>
                Arrow keys move between techniques; drag a window over the ground to ask which ones fit it.
              </span>
            </>
          }
        >
          <TechniqueMap techniques={techniques} lengthScales={data.lengthScales} />
        </Figure>
      )}
      <div className={styles.table}>
        <TechniqueTable techniques={techniques} path="/" parameters={parameters} />
      </div>
      <PageQuery document={document} variables={variables} />
    </Page>
  );
}

/** Questions that the explorer answers, each a click away. */
const QUESTIONS = [
  ['/phenomena/oxygen-redox', 'Which techniques see oxygen redox, and at what depth?'],
  [
    '/phenomena/phase-transformation?material=lithium-iron-phosphate',
    'Which methods agree on the phase transformation of LiFePO4?',
  ],
  [
    '/techniques?operando=true&nonDestructive=true&minMetres=1e-3',
    'What looks into a closed cell above 1 mm?',
  ],
  [withParameters('/workflows', { ...EXAMPLES[0]?.[1] }), 'What bridges DFT and particle size in olivines?'],
  ['/challenges?about=interphases', 'What is still missing for interphases?'],
  ['/evidence', 'Where is there no evidence yet?'],
  ['/paths', 'How are two things connected?'],
  ['/figures', 'Does what is published come out when it is computed anew?'],
  ['/chains', 'What do barriers between sites make of a particle?'],
] as const;

function Ask() {
  return (
    <section className={styles.ask} aria-labelledby="ask">
      <h2 id="ask">Ask</h2>
      <ul>
        {QUESTIONS.map(([href, question]) => (
          <li key={href}>
            <Link href={href} prefetch={false}>
              <Prose>{question}</Prose>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The marks of the map, beside its words. */
function Key() {
  return (
    <span className={styles.key}>
      <span>
        <i className={styles.computation} /> computation
      </span>
      <span>
        <i className={styles.experiment} /> experiment
      </span>
      <span>
        <i className={styles.inferred} /> range inferred by the curator
      </span>
    </span>
  );
}
