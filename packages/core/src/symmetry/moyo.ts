import * as moyo from '@spglib/moyo-wasm';

const wasmPath = '@spglib/moyo-wasm/moyo_wasm_bg.wasm';
let ready = false;

/** Starts the symmetry finder from the bytes of `moyo_wasm_bg.wasm`: for a browser, where nothing else can. */
export function loadSymmetryFinder(bytes: Uint8Array): void {
  if (ready) return;
  moyo.initSync({ module: bytes });
  ready = true;
}

/**
 * The symmetry finder, started at first use. Its package ships the module's bytes as a file and no entry
 * that loads them outside a browser, so this is core's one look at the disk; `getBuiltinModule` keeps it out
 * of bundles for the browser.
 * @throws Error in a browser that has not called `loadSymmetryFinder`
 */
export function symmetryFinder(): typeof moyo {
  if (!ready) {
    if (typeof process === 'undefined' || !process.getBuiltinModule) {
      throw new Error(`Call loadSymmetryFinder with the bytes of ${wasmPath} first`);
    }
    const { createRequire } = process.getBuiltinModule('node:module');
    const { readFileSync } = process.getBuiltinModule('node:fs');
    loadSymmetryFinder(readFileSync(createRequire(import.meta.url).resolve(wasmPath)));
  }
  return moyo;
}

/** A moyo rotation, whose nine numbers run down the columns, as rows. */
export const rowsOf = (
  r: readonly [number, number, number, number, number, number, number, number, number],
): readonly [[number, number, number], [number, number, number], [number, number, number]] => [
  [r[0], r[3], r[6]],
  [r[1], r[4], r[7]],
  [r[2], r[5], r[8]],
];
