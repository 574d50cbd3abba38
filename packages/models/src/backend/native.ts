import util from 'node:util';

/** Functions that tfjs-node 4.22 calls and Node 24 no longer has. */
const REMOVED_FROM_NODE = {
  isNullOrUndefined: (value: unknown) => value === null || value === undefined,
  isArray: Array.isArray,
};

/**
 * Loads `@tensorflow/tfjs-node`, which registers the native backend, when its library is installed
 * (`npm run native`).
 * @returns whether it is there.
 */
export async function loadNative(): Promise<boolean> {
  for (const [name, replacement] of Object.entries(REMOVED_FROM_NODE)) {
    if (!(name in util)) Object.defineProperty(util, name, { value: replacement });
  }
  process.env.TF_CPP_MIN_LOG_LEVEL ??= '2';
  try {
    await import('@tensorflow/tfjs-node');
    return true;
  } catch {
    return false;
  }
}
