import { expect, it } from 'vitest';
import { apiForTests } from './api-support.js';

const { url, data, follow } = apiForTests();

/** The value of each line of a metric, by its labels. */
async function metric(name: string): Promise<Map<string, number>> {
  const response = await fetch(`${url()}/metrics`);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  const lines = (await response.text()).split('\n').filter((line) => /^\w/.test(line));
  return new Map(
    lines.flatMap((line) => {
      const [, found, labels = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
      return found === name ? [[labels, Number(value)] as const] : [];
    }),
  );
}

it('tells of the process, the requests and the queue', async () => {
  const { runSimulation } = await data(`mutation {
    runSimulation(input: {
      bondValenceSiteEnergy: { structure: { material: "lithium-oxide" }, mobileIon: "Li", resolution: 0.31 }
    }) { ... on SimulationRun { id } }
  }`);
  await follow(runSimulation.id);
  const runs = await metric('interphase_runs');
  const { simulationRuns } = await data('{ simulationRuns { totalCount } }');
  expect([...runs.values()].reduce((sum, count) => sum + count, 0)).toBe(simulationRuns.totalCount);
  const succeeded = 'method="BOND_VALENCE_SITE_ENERGY",status="SUCCEEDED"';
  expect(runs.get(succeeded)).toBeGreaterThan(0);
  expect((await metric('interphase_run_seconds')).get(succeeded)).toBeGreaterThan(0);
  expect((await metric('interphase_queue_depth')).get('')).toBeGreaterThanOrEqual(0);
  expect((await metric('interphase_queue_wait_seconds')).get('')).toBeGreaterThanOrEqual(0);
  expect((await metric('process_resident_memory_bytes')).get('')).toBeGreaterThan(1e7);
  const answered = await metric('interphase_request_duration_seconds_count');
  expect(answered.get('method="POST",route="/graphql",status="200"')).toBeGreaterThan(1);
});
