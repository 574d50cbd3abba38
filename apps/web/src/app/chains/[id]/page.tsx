import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { HandedOver } from '../../../components/chain/handed-over';
import { KeepFresh } from '../../../components/chain/keep-fresh';
import { methodName } from '../../../components/computed-table/method-name';
import { PageQuery } from '../../../components/export-menu/export-menu';
import { Facts } from '../../../components/facts/facts';
import { Formula } from '../../../components/formula/formula';
import { Empty, Notice } from '../../../components/notice/notice';
import { Page } from '../../../components/page/page';
import { Shown } from '../../../components/page/shown';
import { RunArtifacts } from '../../../components/run-artifacts/run-artifacts';
import { RunParameters } from '../../../components/run-parameters/run-parameters';
import { Section } from '../../../components/section/section';
import { PageSkeleton } from '../../../components/skeleton/skeleton';
import { graphql } from '../../../generated';
import type { ChainRunQuery } from '../../../generated/graphql';
import { query } from '../../../lib/api/query';
import { moment } from '../../../lib/format/date';
import { links } from '../../../lib/url/links';
import { decoded } from '../../../lib/url/parameters';

const document = graphql(`
  query ChainRun($id: ID!) {
    chainRun(id: $id) {
      id
      status
      message
      startedAt
      finishedAt
      parameters
      inputHash
      chain { slug name description }
      material { slug name }
      structure { id formula cif }
      results { ...Handed }
      steps {
        slug
        title
        why
        method
        status
        received { ...Handed }
        handedOver { ...Handed }
        run {
          id
          inputHash
          status
          progress
          message
          parameters
          properties { ...ComputedValue }
          artifacts { name description data }
        }
      }
    }
  }
  fragment Handed on HandedOver {
    name
    meaning
    value
    unit
    text
    quantity { slug name }
  }
`);

type Props = { params: Promise<{ id: string }> };
type Step = NonNullable<ChainRunQuery['chainRun']>['steps'][number];

export const metadata: Metadata = { title: 'Chain' };

export default function ChainRunPage({ params }: Props) {
  return <Shown thing="this chain" skeleton={<PageSkeleton figure />} load={() => chainRunPage(params)} />;
}

async function chainRunPage(params: Props['params']) {
  const id = decoded((await params).id);
  const { chainRun: run } = await query(document, { id });
  if (!run) notFound();
  const under = run.status === 'QUEUED' || run.status === 'RUNNING';
  const last = run.steps.findLast((step) => step.run?.status === 'SUCCEEDED')?.run;
  return (
    <Page
      kind={<Link href="/chains">From atoms to particles</Link>}
      title={
        <>
          {run.chain?.name ?? 'Chain'}
          {' of '}
          <Formula>{run.structure.formula}</Formula>
        </>
      }
      lede={<p>{run.chain?.description}</p>}
      aside={
        <Facts
          of={[
            ['Status', run.status.toLowerCase()],
            [
              'Structure',
              run.material ? (
                <Link key="m" href={links.material(run.material.slug)}>
                  {run.material.name}
                </Link>
              ) : null,
            ],
            ['Started', moment(run.startedAt)],
            ['Ended', run.finishedAt ? moment(run.finishedAt) : null],
          ]}
        />
      }
    >
      <Section id="result" title="Result">
        {run.results.length > 0 ? <HandedOver of={run.results} caption="Result of the chain" /> : null}
        {run.message ? <Notice tone="alert" title={run.message} /> : null}
        {under ? <Empty>The result will stand here when the last step has ended.</Empty> : null}
        {under ? <KeepFresh /> : null}
      </Section>
      {last && run.status === 'SUCCEEDED' ? (
        <RunArtifacts run={{ ...last, structure: run.structure, own: false }} />
      ) : null}
      {run.steps.map((step, index) => (
        <Section key={step.slug} id={step.slug} title={`${index + 1}. ${step.title}`} note={stateOf(step)}>
          <p>{step.why}</p>
          {step.received.length > 0 ? (
            <>
              <h3>Received</h3>
              <HandedOver of={step.received} caption={`Received by: ${step.title}`} />
            </>
          ) : null}
          {step.handedOver.length > 0 && index < run.steps.length - 1 ? (
            <>
              <h3>Handed over</h3>
              <HandedOver of={step.handedOver} caption={`Handed over by: ${step.title}`} />
            </>
          ) : null}
          {step.run ? (
            <p>
              <Link href={links.run(step.run.id)} prefetch={false}>
                The run with its parameters and results
              </Link>
            </p>
          ) : null}
        </Section>
      ))}
      <Section
        id="parameters"
        title="Parameters"
        note="With the structure and the engines’ versions they fix the result"
      >
        <RunParameters parameters={run.parameters} />
        <Facts of={[['Input hash', <code key="h">{run.inputHash}</code>]]} />
      </Section>
      <PageQuery document={document} variables={{ id }} />
    </Page>
  );
}

/** How it computes and where it stands. */
function stateOf({ method, status, run }: Step) {
  const share = status === 'RUNNING' && run ? `, ${Math.round(100 * run.progress)}\u00a0%` : '';
  return `${method ? methodName(method) : 'Rule'}: ${status.toLowerCase()}${share}`;
}
