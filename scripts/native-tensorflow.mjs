/**
 * Gets the native library of @tensorflow/tfjs-node, which is faster at training and large batches.
 * First by the package's own install script; where its download cannot be had, from the tensorflow-cpu wheel of
 * the Python registry (linux x64; needs python3 with pip and g++). Without either, Interphase runs on wasm.
 */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { ROOT, run } from './lib/run.mjs';
import { say, stop } from './lib/say.mjs';

/** The newest TensorFlow whose C API tfjs-node 4.22 passes its own tests with; the hash is the wheel's. */
const TENSORFLOW = {
  version: '2.15.1',
  sha256: '54660c074d7241a503e81edfd9f5ef5af88f64051b72e2945f26318c790f2d26',
};
const PACKAGE = path.join(ROOT, 'node_modules/@tensorflow/tfjs-node');
const CACHE = path.join(
  process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'),
  `interphase/tensorflow-${TENSORFLOW.version}`,
);

/** Takes the two libraries, the C headers and the licences out of the wheel (argv: folder of the wheel, target). */
const UNPACK = `
import glob, os, re, shutil, sys, zipfile
source, target = sys.argv[1:]
wheel = zipfile.ZipFile(glob.glob(source + '/*.whl')[0])
kept = [
    (r'tensorflow/(libtensorflow(?:_cc|_framework)\\.so\\.2)$', 'lib/'),
    (r'tensorflow/(include/(?:tensorflow/c/|tensorflow/core/platform/ctstring|(?:tensorflow/)?tsl/(?:c|platform)/).*\\.h)$', ''),
    (r'tensorflow_cpu-[^/]*\\.dist-info/(?:licenses/)?((?:LICENSE|THIRD_PARTY_NOTICES)[^/]*)$', ''),
]
for name in wheel.namelist():
    for pattern, folder in kept:
        match = re.match(pattern, name)
        if match:
            out = os.path.join(target, folder + match[1])
            os.makedirs(os.path.dirname(out), exist_ok=True)
            with wheel.open(name) as packed, open(out, 'wb') as plain:
                shutil.copyfileobj(packed, plain, 1 << 20)
`;

/** A program of its own, because a native library that does not fit may end the process. */
const PROOF = `
const util = require('node:util');
util.isNullOrUndefined ??= (value) => value === null || value === undefined;
util.isArray ??= Array.isArray;
const tf = require(${JSON.stringify(PACKAGE)});
if (tf.getBackend() !== 'tensorflow' || tf.tensor([1, 2, 3]).square().dataSync().join() !== '1,4,9') process.exit(1);
`;

const works = async () =>
  (await run(process.execPath, ['-e', PROOF], { quiet: 'always', env: { TF_CPP_MIN_LOG_LEVEL: '2' } })) === 0;

async function fromItsOwnScript() {
  say("trying tfjs-node's own install script …");
  const script = path.join(PACKAGE, 'scripts/install.js');
  if ((await run(process.execPath, [script], { quiet: 'always', cwd: PACKAGE })) !== 0) return false;
  return works();
}

async function fromWheel() {
  if (`${process.platform} ${process.arch}` !== 'linux x64') return 'the wheel serves linux x64 only';
  if (!existsSync(CACHE)) {
    say(`getting tensorflow-cpu ${TENSORFLOW.version} (200 MB) …`);
    const problem = await unpackWheel();
    if (problem) return problem;
  }
  rmSync(path.join(PACKAGE, 'deps'), { recursive: true, force: true });
  symlinkSync(CACHE, path.join(PACKAGE, 'deps'));
  say('compiling the addon …');
  if (!(await compile())) return 'g++ could not compile the addon';
  return (await works()) ? null : 'the compiled addon does not work with this Node';
}

/** Fills the cache, at once or not at all. Returns what went wrong, or null. */
async function unpackWheel() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tensorflow-'));
  try {
    const requirement = path.join(folder, 'requirement.txt');
    writeFileSync(requirement, `tensorflow-cpu==${TENSORFLOW.version} --hash=sha256:${TENSORFLOW.sha256}\n`);
    const tag = ['--implementation', 'cp', '--python-version', '3.11', '--abi', 'cp311'];
    const platforms = ['manylinux_2_17_x86_64', 'manylinux2014_x86_64'].flatMap((name) => [
      '--platform',
      name,
    ]);
    const download = ['-m', 'pip', 'download', '-q', '--no-deps', '--require-hashes', '--only-binary=:all:'];
    const status = await run('python3', [
      ...download,
      ...tag,
      ...platforms,
      '-d',
      folder,
      '-r',
      requirement,
    ]).catch(() => 1);
    if (status !== 0) return 'python3 with pip could not download the wheel';
    const unpacked = `${CACHE}.${process.pid}`;
    mkdirSync(unpacked, { recursive: true });
    if ((await run('python3', ['-c', UNPACK, folder, unpacked])) !== 0)
      return 'the wheel could not be unpacked';
    symlinkSync('libtensorflow_cc.so.2', path.join(unpacked, 'lib/libtensorflow.so'));
    symlinkSync('libtensorflow_framework.so.2', path.join(unpacked, 'lib/libtensorflow_framework.so'));
    renameSync(unpacked, CACHE);
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compile() {
  const headers = [
    path.join(ROOT, 'node_modules/node-api-headers/include'),
    path.resolve(process.execPath, '../../include/node'),
  ].find((folder) => existsSync(path.join(folder, 'node_api.h')));
  if (!headers) return false;
  const output = path.join(PACKAGE, 'lib/napi-v8');
  mkdirSync(output, { recursive: true });
  const includes = [headers, path.join(PACKAGE, 'deps/include'), path.dirname(PACKAGE)].map(
    (folder) => `-I${folder}`,
  );
  const sources = ['tfjs_backend.cc', 'tfjs_binding.cc'].map((name) => path.join(PACKAGE, 'binding', name));
  const status = await run('g++', [
    ...['-std=c++17', '-O2', '-fPIC', '-shared', '-pthread'],
    ...['-DNAPI_VERSION=8', '-DNODE_GYP_MODULE_NAME=tfjs_binding', '-DBUILDING_NODE_EXTENSION'],
    ...includes,
    ...sources,
    ...[`-L${path.join(PACKAGE, 'deps/lib')}`, '-ltensorflow', '-ltensorflow_framework'],
    ...['-Wl,-rpath,$ORIGIN/../../deps/lib', '-o', path.join(output, 'tfjs_binding.node')],
  ]).catch(() => 1);
  return status === 0;
}

if (!existsSync(PACKAGE)) stop('@tensorflow/tfjs-node is not installed; run `npm ci` first.', 1);
const { version } = createRequire(import.meta.url)(path.join(PACKAGE, 'package.json'));
if (await works()) {
  say(`tfjs-node ${version} already has its native library.`);
} else if (await fromItsOwnScript()) {
  say(`tfjs-node ${version} works natively, by its own install script.`);
} else {
  const problem = await fromWheel();
  if (problem) stop(`no native TensorFlow here: ${problem}. Interphase runs on wasm without it.`, 1);
  say(`tfjs-node ${version} works natively, from tensorflow-cpu ${TENSORFLOW.version}.`);
}
