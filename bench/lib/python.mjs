import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const folder = join(import.meta.dirname, '..', '..', '.interphase', 'bench', 'python');

/**
 * A Python in the ignored folder that can import these modules of these packages, installed at the first time;
 * undefined, with the reason printed, when that fails.
 */
export function preparePython(modules, packages) {
  const program = join(folder, 'bin', 'python');
  const works = () => spawnSync(program, ['-W', 'ignore', '-c', `import ${modules.join(', ')}`]).status === 0;
  if (existsSync(program) && works()) return program;
  console.log(`Preparing a Python with ${packages.join(' and ')} …`);
  const steps = [
    ['python3', ['-m', 'venv', folder]],
    [program, ['-m', 'pip', 'install', '--quiet', ...packages]],
  ];
  for (const [command, args] of steps) {
    const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8' });
    if (status === 0) continue;
    const reason = error?.message ?? stderr.trim().split('\n').at(-1);
    console.log(`Python side skipped: ${command} ${args.slice(0, 3).join(' ')} failed (${reason}).\n`);
    return undefined;
  }
  return program;
}

/** A Python program on one core (where taskset is at hand) that answers each line of JSON with one. */
export function startPython(program, script) {
  const single = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
  const pinned = spawnSync('taskset', ['-c', '0', 'true']).status === 0;
  if (!pinned) console.log('There is no taskset: what Python does on all cores stays on all cores.');
  const [command, ...args] = [...(pinned ? ['taskset', '-c', '0'] : []), program, script];
  const child = spawn(command, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...single },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      child.stdin.write(`${JSON.stringify(question)}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error('The Python program ended before it answered.');
      return JSON.parse(value);
    },
    stop: () => child.stdin.end(),
  };
}
