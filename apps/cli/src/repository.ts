import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** An absolute path inside the repository. */
export const repositoryPath = (...parts: readonly string[]) => path.join(ROOT, ...parts);
