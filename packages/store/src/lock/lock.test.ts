import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreLockedError } from '../errors.js';
import { acquireLock, readLock } from './lock.js';
import { startOf } from './process-identity.js';

const address = 'http://127.0.0.1:4000';
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'interphase-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const leave = (owner: unknown) => writeFile(path.join(folder, 'lock.json'), JSON.stringify(owner));

async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.on('exit', resolve));
  return child.pid ?? 0;
}

describe('acquireLock', () => {
  it('lets one owner in, and the next when it is released', async () => {
    const lock = await acquireLock(folder, address);
    const attempt = acquireLock(folder, 'interphase load');
    await expect(attempt).rejects.toBeInstanceOf(StoreLockedError);
    await expect(attempt).rejects.toMatchObject({ address, pid: process.pid, code: 'store.locked' });
    await expect(attempt).rejects.toThrow(address);
    expect(await readLock(folder)).toEqual({ address, pid: process.pid });
    await lock.release();
    expect(await readLock(folder)).toBeNull();
    await (await acquireLock(folder, address)).release();
    expect(await readdir(folder)).toEqual([]);
  });

  it.each(['nobody has it', 'a dead process has it'])(
    'lets one of many in that ask at once when %s',
    async (state) => {
      if (state !== 'nobody has it') await leave({ pid: await deadProcess(), started: null, address });
      const outcomes = await Promise.allSettled(
        Array.from({ length: 20 }, (_, index) => acquireLock(folder, `process ${index}`)),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await readdir(folder)).toEqual(['lock.json']);
    },
  );

  it('takes over from a process that is gone', async () => {
    await leave({ pid: await deadProcess(), started: null, address });
    expect(await readLock(folder)).toBeNull();
    await acquireLock(folder, 'the next');
    expect(await readLock(folder)).toEqual({ address: 'the next', pid: process.pid });
  });

  it.runIf(startOf(process.pid) !== null)('takes over when the process id is now somebody else', async () => {
    await leave({ pid: process.pid, started: 'before the last restart', address });
    await acquireLock(folder, 'the next');
    expect(await readLock(folder)).toMatchObject({ address: 'the next' });
  });

  it.each(['', '{', '[]', '{"pid":-1}', '\0\0\0'])('takes over a lock that reads %j', async (text) => {
    await writeFile(path.join(folder, 'lock.json'), text);
    await acquireLock(folder, 'the next');
    expect(await readLock(folder)).toMatchObject({ address: 'the next' });
  });

  it('releases its own lock only', async () => {
    const lock = await acquireLock(folder, address);
    await leave({ pid: process.pid, started: startOf(process.pid), address: 'another' });
    await lock.release();
    expect(await readFile(path.join(folder, 'lock.json'), 'utf8')).toContain('another');
  });
});
