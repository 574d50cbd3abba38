import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const folders = join(import.meta.dirname, '..', '..', '.interphase', 'bench');

/**
 * A Python in the ignored folder that can import these modules of these packages, installed at the first time;
 * undefined, with the reason printed, when that fails. Packages that do not go with the others have a Python of another name.
 */
export function preparePython(modules, packages, name = 'python') {
  const folder = join(folders, name);
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

/**
 * Keeps this process, and what it starts from now on, to these cores (a list as taskset takes it); false where there is
 * no taskset.
 */
export function keepTo(cores) {
  return spawnSync('taskset', ['-acp', cores, String(process.pid)]).status === 0;
}

/** A Python program (a file, or one and its arguments), one thread in its libraries, that answers each line of JSON with one. */
export function startPython(program, script) {
  const single = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
  const child = spawn(program, [script].flat(), {
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
