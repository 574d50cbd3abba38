import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Generates the store's Prisma client, when the schema or Prisma itself has changed since the last time. */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const schema = path.join(root, 'prisma', 'schema.prisma');
const client = path.join(root, 'packages', 'store', 'src', 'generated', 'prisma');
const stamp = path.join(client, '.made-from');

const version = JSON.parse(
  readFileSync(path.join(root, 'node_modules', 'prisma', 'package.json'), 'utf8'),
).version;
const wanted = createHash('sha256').update(version).update(readFileSync(schema)).digest('hex');

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
  console.log('store client: up to date');
} else {
  rmSync(client, { recursive: true, force: true });
  const started = Date.now();
  const { status, error, stdout, stderr } = spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules', 'prisma', 'build', 'index.js'),
      'generate',
      '--schema',
      schema,
      '--no-hints',
    ],
    {
      cwd: root,
      encoding: 'utf8',
      // `generate` never runs the schema engine, but would download it unless told that one is here.
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
    },
  );
  if (status !== 0) {
    console.error(`store client: prisma generate failed\n${error?.message ?? `${stdout}${stderr}`}`);
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
  console.log(
    `store client: generated from prisma/schema.prisma in ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
}
