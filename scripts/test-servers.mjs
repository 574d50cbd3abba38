/** Runs the conformance suites against a real PostgreSQL and, where Java and Maven can be had, a real Neo4j. */
import path from 'node:path';
import { ROOT, run } from './lib/run.mjs';
import { say } from './lib/say.mjs';
import { setUp } from './setup.mjs';

await setUp({ development: true });
const { startPostgres } = await import('../test/servers/postgres.mjs');
const { startNeo4j } = await import('../test/servers/neo4j.mjs');

const servers = [];
const env = {};

/** Starts a server, or says why it is not here. Returns its settings. */
async function start(name, starting) {
  say(`starting ${name} …`);
  try {
    const server = await starting();
    servers.push(server);
    return server;
  } catch (error) {
    say(`no ${name} here, its tests are skipped: ${error instanceof Error ? error.message : error}`);
    return null;
  }
}

let status = 1;
try {
  const postgres = await start('PostgreSQL', () => startPostgres());
  if (postgres) env.DATABASE_URL = postgres.databaseUrl;
  const neo4j = await start('Neo4j', () => startNeo4j({ log: say }));
  if (neo4j)
    Object.assign(env, { NEO4J_URI: neo4j.uri, NEO4J_USER: neo4j.user, NEO4J_PASSWORD: neo4j.password });
  const vitest = path.join(ROOT, 'node_modules/.bin/vitest');
  status = await run(vitest, ['run', '--project', 'whole', 'test/conformance'], { env });
} finally {
  await Promise.all(servers.map((server) => server.stop()));
}
process.exit(status);
