import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { methodName } from '../../../components/computed-table/method-name';
import { PageQuery } from '../../../components/export-menu/export-menu';
import { Facts } from '../../../components/facts/facts';
import { FindingList } from '../../../components/finding/finding-entry';
import { Empty } from '../../../components/notice/notice';
import { Page } from '../../../components/page/page';
import { Shown } from '../../../components/page/shown';
import { Prose } from '../../../components/prose/prose';
import { RunArtifacts } from '../../../components/run-artifacts/run-artifacts';
import { RunParameters } from '../../../components/run-parameters/run-parameters';
import { RunProgress } from '../../../components/run-progress/run-progress';
import { Section } from '../../../components/section/section';
import { PageSkeleton } from '../../../components/skeleton/skeleton';
import { titleOf } from '../../../lib/api/title';
import { links } from '../../../lib/url/links';
import { decoded, withParameters } from '../../../lib/url/parameters';
import { figureSource } from '../figure-source';
import { ComparisonChart, ComparisonTable } from './comparison';
import { figureDocument, loadFigure, type PublishedFigure } from './figure';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const slug = decoded((await params).slug);
  return titleOf(async () => (await loadFigure(slug))?.title);
}

export default function FigurePage({ params }: Props) {
  return <Shown thing="this figure" skeleton={<PageSkeleton figure />} load={() => figurePage(params)} />;
}

async function figurePage(params: Props['params']) {
  const slug = decoded((await params).slug);
  const figure = await loadFigure(slug);
  if (!figure) notFound();
  const { run } = figure;
  return (
    <Page
      kind={<Link href="/figures">Published figures</Link>}
      title={<Prose>{figure.title}</Prose>}
      lede={<p>{figureSource(figure)}</p>}
      aside={
        <Facts
          of={[
            [
              'Quantity',
              <Link key="q" href={links.quantity(figure.quantity.slug)}>
                {figure.quantity.name}
              </Link>,
            ],
            ['Computed by', run ? `${methodName(run.method)} ${run.engineVersion}` : null],
            [
              'Run',
              run ? (
                <Link key="r" href={links.run(run.id)}>
                  {run.status.toLowerCase()}
                </Link>
              ) : null,
            ],
          ]}
        />
      }
    >
      <Section id="figure" title="Published and computed" note="● published, lines our run">
        <ComparisonChart figure={figure} />
        <RunState figure={figure} />
        <ComparisonTable figure={figure} />
      </Section>
      {run?.status === 'SUCCEEDED' ? <RunArtifacts run={{ ...run, structure: null, own: false }} /> : null}
      {run ? (
        <Section id="parameters" title="Parameters of the run">
          <RunParameters parameters={run.parameters} />
          <p>
            <Link href={withParameters('/simulate', { method: methodSlug(run.method) })} prefetch={false}>
              Compute it with other parameters
            </Link>
          </p>
        </Section>
      ) : null}
      {figure.findings.length > 0 ? (
        <Section id="findings" title="What is reported of it">
          <FindingList findings={figure.findings} />
        </Section>
      ) : null}
      <PageQuery document={figureDocument} variables={{ slug }} />
    </Page>
  );
}

/** How far the run is while it is not there yet. */
function RunState({ figure: { run } }: { figure: PublishedFigure }) {
  if (!run)
    return (
      <Empty>
        Our run is not computed yet; <code>npx interphase simulate --all</code> computes it.
      </Empty>
    );
  if (run.status === 'QUEUED' || run.status === 'RUNNING')
    return (
      <RunProgress
        id={run.id}
        progress={run.progress}
        message={run.message ?? null}
        startedAt={run.startedAt ?? null}
      />
    );
  return run.status === 'SUCCEEDED' ? null : (
    <Empty>Our run {run.status === 'FAILED' ? `failed: ${run.message}` : 'was cancelled'}.</Empty>
  );
}

const methodSlug = (method: string): string => method.toLowerCase().replaceAll('_', '-');
