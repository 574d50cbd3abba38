import path from 'node:path';
import { ROOT, run } from './lib/run.mjs';
import { say } from './lib/say.mjs';
import { setUp } from './setup.mjs';

await setUp({ development: true });
say('running every test …');
const vitest = path.join(ROOT, 'node_modules/.bin/vitest');
const reporters = ['--reporter=default', '--reporter=./scripts/lib/closing-line-reporter.mjs'];
process.exit(await run(vitest, ['run', ...reporters, ...process.argv.slice(2)]));
