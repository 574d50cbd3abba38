import Link from 'next/link';
import { ChainForm } from '../../components/chain/chain-form';
import { PageQuery } from '../../components/export-menu/export-menu';
import { Formula } from '../../components/formula/formula';
import { hasFormula } from '../../components/material-name/material-name';
import { Empty } from '../../components/notice/notice';
import { Page } from '../../components/page/page';
import { Shown } from '../../components/page/shown';
import { Prose } from '../../components/prose/prose';
import { Section } from '../../components/section/section';
import { PageSkeleton } from '../../components/skeleton/skeleton';
import { Table } from '../../components/table/table';
import { graphql } from '../../generated';
import type { ChainsQuery } from '../../generated/graphql';
import { query } from '../../lib/api/query';
import { vocabulary } from '../../lib/api/vocabulary';
import { moment } from '../../lib/format/date';
import { plainUnit } from '../../lib/format/unit';
import { links } from '../../lib/url/links';

const document = graphql(`
  query Chains {
    chains {
      slug
      name
      description
      material { slug name }
      parameters { name kind default unit choices }
      steps { slug title why method }
    }
    chainRuns(first: 20) {
      totalCount
      nodes { id status startedAt chain { name } structure { formula } }
    }
  }
`);

export const metadata = { title: 'From atoms to particles' };

export default function ChainsPage() {
  return <Shown thing="the chains" skeleton={<PageSkeleton />} load={chainsPage} />;
}

async function chainsPage() {
  const [{ chains, chainRuns }, { materials }] = await Promise.all([query(document, {}), vocabulary()]);
  const withStructure = materials
    .filter(({ structures }) => structures.length > 0)
    .map(({ slug, name, formula }) => ({ slug, name: hasFormula(formula) ? `${name}, ${formula}` : name }));
  return (
    <Page
      title="From atoms to particles"
      lede={
        <p>
          Chains of engines that carry a structure’s barriers to a conductivity or to the capacity of a
          particle. Each step is an ordinary run; what it received and handed over is kept.
        </p>
      }
    >
      {chains.map((chain) => (
        <Section key={chain.slug} id={chain.slug} title={chain.name}>
          <p>
            <Prose>{chain.description}</Prose>
          </p>
          <ol>
            {chain.steps.map((step) => (
              <li key={step.slug}>
                <strong>{step.title}</strong>: <Prose>{step.why}</Prose>
              </li>
            ))}
          </ol>
          <ChainForm
            chain={chain.slug}
            name={chain.name}
            material={chain.material?.slug ?? ''}
            materials={withStructure}
            settings={chain.parameters.filter(isSimple).map(settingOf)}
          />
        </Section>
      ))}
      <Section id="runs" title="Runs so far">
        {chainRuns.nodes.length === 0 ? <Empty>Chains that were run will stand here.</Empty> : null}
        {chainRuns.nodes.length > 0 ? (
          <Table caption="Chains run so far">
            <thead>
              <tr>
                <th scope="col">Chain</th>
                <th scope="col">Structure</th>
                <th scope="col">Status</th>
                <th scope="col">Started</th>
              </tr>
            </thead>
            <tbody data-arrow-list>
              {chainRuns.nodes.map((run) => (
                <tr key={run.id} data-arrow-item>
                  <th scope="row">
                    <Link href={links.chain(run.id)} prefetch={false}>
                      {run.chain?.name ?? 'Chain'}
                    </Link>
                  </th>
                  <td>
                    <Formula>{run.structure.formula}</Formula>
                  </td>
                  <td>{run.status.toLowerCase()}</td>
                  <td className="unbroken">{moment(run.startedAt)}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        ) : null}
      </Section>
      <PageQuery document={document} variables={{}} />
    </Page>
  );
}

type Parameter = ChainsQuery['chains'][number]['parameters'][number];

/** What fits a line of a form; objects are for programs. */
const isSimple = ({ kind }: Parameter): boolean => kind !== 'object';

function settingOf({ name, default: initial, unit, choices }: Parameter) {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return {
    name,
    label: `${words.charAt(0).toUpperCase()}${words.slice(1)}${unit && !words.endsWith(unit) ? `, ${plainUnit(unit)}` : ''}`,
    initial: initial == null ? '' : plain(initial),
    choices,
  };
}

/** A default, which comes as JSON, as it stands in a field. */
function plain(json: string): string {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}
