import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const version = '5.26.30';
const oldestJava = 17;
const startLimit = 120_000;

/** The quick compiler: tests are short. */
const jvmOptions = ['-Xms256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
/** A small heap, as memory is shared; a measurement may want more. */
const usualHeap = 512;
const openPackages = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];

/** A Neo4j that this machine cannot have; the message says why. */
export class Neo4jUnavailableError extends Error {
  name = 'Neo4jUnavailableError';
}

/**
 * Starts a real Neo4j community server on a free local port, with an empty database in a temporary folder. The
 * first call fetches the server (about 125 MB) with Maven; it is kept in the user's cache folder.
 *
 * @param {{ log?: (line: string) => void, heap?: number }} [options] `heap` in MiB; half of it is for transactions
 * @returns {Promise<{ uri: string, user: string, password: string, stop(): Promise<void> }>}
 * @throws {Neo4jUnavailableError} when there is no Java 17 or Maven, or the server cannot be fetched
 */
export async function startNeo4j({ log = () => {}, heap = usualHeap } = {}) {
  await requireJava();
  const classPath = await install(log);
  const home = await mkdtemp(join(tmpdir(), 'interphase-neo4j-'));
  try {
    return await startIn(home, classPath, heap, log);
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    throw error;
  }
}

async function startIn(home, classPath, heap, log) {
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const configuration = join(home, 'conf');
  await mkdir(configuration, { recursive: true });
  await writeFile(join(configuration, 'neo4j.conf'), settings(port, heap));
  await run(
    'java',
    [...jvmOptions, '-cp', classPath, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password],
    { env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: configuration } },
  );

  log(`Starting Neo4j ${version} on port ${port}`);
  const consoleFile = join(home, 'console.log');
  const output = openSync(consoleFile, 'w');
  const server = spawn(
    'java',
    [
      ...jvmOptions,
      `-Xmx${heap}m`,
      ...openPackages.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
      '-Dlog4j2.disable.jmx=true',
      '-Dfile.encoding=UTF-8',
      '-cp',
      classPath,
      'org.neo4j.server.CommunityEntryPoint',
      `--home-dir=${home}`,
      `--config-dir=${configuration}`,
    ],
    { stdio: ['ignore', output, output] },
  );
  closeSync(output);
  const ended = new Promise((resolve) => {
    server.once('exit', resolve);
    server.once('error', resolve);
  });
  const killServer = () => server.kill('SIGKILL');
  // A test run that is interrupted must not leave a server behind.
  process.once('exit', killServer);

  const stop = async () => {
    process.removeListener('exit', killServer);
    server.kill('SIGTERM');
    await ended;
    await rm(home, { recursive: true, force: true });
  };
  const answered = await Promise.race([answers(port, startLimit), ended.then(() => false)]);
  if (!answered) {
    server.kill('SIGKILL');
    await ended;
    const lines = (await readFile(consoleFile, 'utf8')).trim().split('\n').slice(-15).join('\n');
    throw new Error(`Neo4j did not come up:\n${lines}`);
  }
  return { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, stop };
}

async function requireJava() {
  const { stderr, stdout } = await run('java', ['-version']).catch(() => {
    throw new Neo4jUnavailableError(`Neo4j needs Java ${oldestJava} or newer, and there is no \`java\` here`);
  });
  const found = /version "(\d+)/.exec(stderr + stdout)?.[1];
  if (Number(found) < oldestJava) {
    throw new Neo4jUnavailableError(`Neo4j needs Java ${oldestJava} or newer, and this is Java ${found}`);
  }
}

/** @returns the class path: every jar of the server, sorted */
async function install(log) {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const folder = join(cache, 'interphase', `neo4j-${version}`);
  if (!existsSync(folder)) await fetchJars(folder, log);
  const jars = (await readdir(folder)).filter((name) => name.endsWith('.jar')).sort();
  return jars.map((name) => join(folder, name)).join(process.platform === 'win32' ? ';' : ':');
}

async function fetchJars(folder, log) {
  await run('mvn', ['-v']).catch(() => {
    throw new Neo4jUnavailableError('Neo4j is fetched with Maven, and there is no `mvn` here');
  });
  log(`Fetching Neo4j ${version} with Maven (about 125 MB, once)`);
  // Fetched beside its place and moved there when complete, so that a broken fetch is never taken for a server.
  await mkdir(join(folder, '..'), { recursive: true });
  const partial = await mkdtemp(`${folder}-`);
  try {
    const project = join(partial, 'pom.xml');
    await writeFile(project, projectFile());
    await run('mvn', [
      '-B',
      '-q',
      '-f',
      project,
      'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${partial}`,
    ]).catch((error) => {
      const reason = String(error.stdout || error.message)
        .trim()
        .split('\n')
        .at(0);
      throw new Neo4jUnavailableError(`Maven could not fetch Neo4j ${version}: ${reason}`);
    });
    await rename(partial, folder);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** `org.neo4j:neo4j` and not `org.neo4j.app:neo4j-server`: only the former has the entry point and the storage. */
function projectFile() {
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>interphase</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version></dependency>
  </dependencies>
</project>
`;
}

function settings(port, heap) {
  return `server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=128m
dbms.memory.transaction.total.max=${heap / 2}m
db.tx_log.preallocate=false
db.tx_log.rotation.retention_policy=keep_none
dbms.usage_report.enabled=false
# Without these four a clean stop takes ten seconds.
internal.server.bolt.connection_shutdown_wait_time=0s
internal.server.bolt.thread_pool_shutdown_wait_time=1s
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
internal.dbms.bolt.netty_server_shutdown_timeout=1s
`;
}

async function freePort() {
  const probe = createServer();
  await new Promise((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Whether something accepts connections on the port before the limit passes. */
async function answers(port, milliseconds) {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    const open = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.end());
    });
    if (open) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
