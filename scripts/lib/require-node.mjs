import { stop } from './say.mjs';

const OLDEST = [20, 19];

/** Ends with one clear line when this Node is too old to run Interphase. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    stop(
      `Node ${version} is too old; Interphase needs Node ${OLDEST.join('.')} or newer (https://nodejs.org).`,
    );
  }
}
