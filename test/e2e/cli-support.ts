import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');
export const PROGRAM = join(ROOT, 'apps/cli/bin/interphase.mjs');

export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command as a script would: no terminal, stores in a folder of its own. */
export const interphase = (args: readonly string[], folder: string) =>
  new Promise<Ended>((done) => {
    const env = { ...process.env, INTERPHASE_DATA: folder };
    execFile(process.execPath, [PROGRAM, ...args], { env }, (error, stdout, stderr) => {
      done({ status: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
