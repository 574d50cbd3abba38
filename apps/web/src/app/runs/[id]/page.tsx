import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { methodName } from '../../../components/computed-table/method-name';
import { PageQuery } from '../../../components/export-menu/export-menu';
import { Facts } from '../../../components/facts/facts';
import { Formula } from '../../../components/formula/formula';
import { Notice } from '../../../components/notice/notice';
import { Page } from '../../../components/page/page';
import { Shown } from '../../../components/page/shown';
import { Prose } from '../../../components/prose/prose';
import { RunArtifacts } from '../../../components/run-artifacts/run-artifacts';
import { RunParameters } from '../../../components/run-parameters/run-parameters';
import { RunProgress } from '../../../components/run-progress/run-progress';
import { Section } from '../../../components/section/section';
import { PageSkeleton } from '../../../components/skeleton/skeleton';
import { graphql } from '../../../generated';
import { query } from '../../../lib/api/query';
import { duration, moment } from '../../../lib/format/date';
import { links } from '../../../lib/url/links';
import { decoded, withParameters } from '../../../lib/url/parameters';
import { Outcome } from './outcome';
import { Properties } from './properties';
import styles from './run.module.css';

const document = graphql(`
  query Run($id: ID!) {
    simulationRun(id: $id) {
      id
      method
      engineVersion
      parameters
      inputHash
      status
      progress
      message
      queuedAt
      startedAt
      finishedAt
      warnings
      material { slug name formula mobileIon }
      structure { id formula spaceGroup cif citation }
      properties { ...ComputedValue }
      artifacts { name description data }
      partial { finished parts artifacts { name description data } }
    }
  }
`);

type Props = { params: Promise<{ id: string }> };

const load = cache((id: string) => query(document, { id }));

export const metadata: Metadata = { title: 'Simulation run' };

export default function RunPage({ params }: Props) {
  return (
    <Shown thing="this simulation run" skeleton={<PageSkeleton figure />} load={() => runPage(params)} />
  );
}

async function runPage(params: Props['params']) {
  const id = decoded((await params).id);
  const { simulationRun: run } = await load(id);
  if (!run) notFound();
  const what = run.structure?.formula ?? run.material?.formula;
  return (
    <Page
      kind={<Link href="/runs">Simulation runs</Link>}
      title={
        <>
          {methodName(run.method)}
          {what ? (
            <>
              {' of '}
              <Formula>{what}</Formula>
            </>
          ) : null}
        </>
      }
      lede={<Outcome run={run} />}
      aside={
        <Facts
          of={[
            ['Status', run.status.toLowerCase()],
            [
              run.method === 'IMPORTED' ? 'Read by' : 'Engine',
              run.method === 'IMPORTED'
                ? `importer ${run.engineVersion}`
                : `${methodName(run.method)} ${run.engineVersion}`,
            ],
            ['Queued', moment(run.queuedAt)],
            [
              'Took',
              run.startedAt && run.finishedAt
                ? duration((Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000)
                : null,
            ],
          ]}
        />
      }
    >
      {run.status === 'QUEUED' || run.status === 'RUNNING' ? (
        <RunProgress
          id={run.id}
          progress={run.progress}
          message={run.message ?? null}
          startedAt={run.startedAt ?? null}
        />
      ) : null}
      <Properties run={run} />
      {run.partial ? (
        <Notice title={`${run.partial.finished} of ${run.partial.parts} parts are finished`}>
          <p>What stands here is their average and changes until the run has ended.</p>
        </Notice>
      ) : null}
      <RunArtifacts run={{ ...run, artifacts: run.partial?.artifacts ?? run.artifacts, own: true }} />
      <Section
        id="parameters"
        title={run.method === 'IMPORTED' ? 'Where it comes from' : 'Parameters'}
        note={
          run.method === 'IMPORTED' ? null : 'With the engine’s version and the structure they fix the result'
        }
      >
        <RunParameters parameters={run.parameters} />
        <Facts
          of={[
            [
              'Structure',
              run.material ? (
                <Link key="m" href={links.material(run.material.slug)}>
                  {run.material.name}
                </Link>
              ) : (
                (run.structure?.formula ?? null)
              ),
            ],
            ['Source', run.structure?.citation],
            ['Input hash', <code key="h">{run.inputHash}</code>],
            ['Run id', <code key="i">{run.id}</code>],
          ]}
        />
      </Section>
      {run.warnings.length > 0 ? (
        <Section id="warnings" title="Warnings">
          <ul className={styles.warnings}>
            {run.warnings.map((warning) => (
              <li key={warning}>
                <Prose>{warning}</Prose>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <p className={styles.next}>
        <Link
          href={withParameters('/predict', { material: run.material?.slug, ion: run.material?.mobileIon })}
        >
          Predict the barrier of another structure
        </Link>
      </p>
      <PageQuery document={document} variables={{ id }} />
    </Page>
  );
}
