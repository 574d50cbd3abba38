import Link from 'next/link';
import { methodName } from '../../../components/computed-table/method-name';
import { RunArtifacts } from '../../../components/run-artifacts/run-artifacts';
import { Section } from '../../../components/section/section';
import { graphql } from '../../../generated';
import type { MaterialSimulationsQuery } from '../../../generated/graphql';
import { query } from '../../../lib/api/query';
import { moment } from '../../../lib/format/date';
import { links } from '../../../lib/url/links';

/** What is drawn here; landscapes and trajectories are large and stay on the pages of their runs. */
const document = graphql(`
  query MaterialSimulations($material: String!) {
    simulationRuns(filter: { material: $material, status: SUCCEEDED }, first: 50) {
      nodes {
        id
        method
        inputHash
        parameters
        finishedAt
        properties { ...ComputedValue }
        artifacts(
          names: ["arrhenius", "diffusivity-tensor", "hops", "profile", "network", "powder-pattern", "pair-distribution", "voltage"]
        ) { name data }
      }
    }
  }
`);

/** The newest run of each method, what can be seen of it at a glance. */
export async function Simulations({ material }: { material: string }) {
  const { simulationRuns } = await query(document, { material });
  const newest = newestOfEach(simulationRuns.nodes);
  if (newest.length === 0) return null;
  const drawn = new Set<string>();
  return (
    <>
      <Section id="simulations" title="Simulations">
        <ul>
          {newest.map((run) => (
            <li key={run.id}>
              <Link href={links.run(run.id)} prefetch={false}>
                {methodName(run.method)}
              </Link>
              {run.method === 'BOND_VALENCE_SITE_ENERGY'
                ? ', with the energy landscape in three dimensions'
                : ''}
              {run.finishedAt ? `, ${moment(run.finishedAt)}` : ''}
            </li>
          ))}
        </ul>
      </Section>
      {newest.map((run) => {
        const artifacts = run.artifacts.filter(({ name }) => !drawn.has(name));
        for (const { name } of artifacts) drawn.add(name);
        return <RunArtifacts key={run.id} run={{ ...run, artifacts, own: false }} />;
      })}
    </>
  );
}

type Run = MaterialSimulationsQuery['simulationRuns']['nodes'][number];

/** Order of reading: from the framework to what is measured. */
const METHODS = [
  'BOND_VALENCE_SITE_ENERGY',
  'NUDGED_ELASTIC_BAND',
  'NETWORK_DIFFUSION',
  'MOLECULAR_DYNAMICS',
  'POWDER_DIFFRACTION',
  'PAIR_DISTRIBUTION',
  'CLUSTER_EXPANSION',
] as const satisfies readonly Run['method'][];

const newestOfEach = (runs: readonly Run[]): Run[] =>
  METHODS.flatMap((method) => runs.find((run) => run.method === method) ?? []);
