import { createRequire } from 'node:module';
import path from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { loadNative } from './native.js';

/** Where tensors are computed: the TensorFlow library, WebAssembly, or plain JavaScript. */
export type BackendName = 'native' | 'wasm' | 'cpu';

const TFJS_NAMES = { native: 'tensorflow', wasm: 'wasm', cpu: 'cpu' } as const;

/** What a piece of work prefers: single predictions are fastest on wasm, training and batches on native. */
export const PREFERENCE = {
  prediction: ['wasm', 'cpu'],
  training: ['native', 'wasm', 'cpu'],
} as const satisfies Record<string, readonly BackendName[]>;

/**
 * Makes the first of `preferred` that can be had here the backend of this process.
 * @returns its name.
 * @throws Error when none of them can be had.
 */
export async function chooseBackend(preferred: readonly BackendName[]): Promise<BackendName> {
  for (const name of preferred) if (await activate(name)) return name;
  throw new Error(`None of the TensorFlow.js back ends ${preferred.join(', ')} can be used here.`);
}

async function activate(name: BackendName): Promise<boolean> {
  if (name === 'native' && !(await loadNative())) return false;
  if (name === 'wasm') setWasmPaths(wasmFolder());
  const active = await tf.setBackend(TFJS_NAMES[name]).catch(() => false);
  if (active) await tf.ready();
  return active;
}

function wasmFolder(): string {
  const module = createRequire(import.meta.url).resolve(
    '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm',
  );
  return `${path.dirname(module)}${path.sep}`;
}
