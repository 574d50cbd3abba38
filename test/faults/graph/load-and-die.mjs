import { loadEvidence, openGraph } from '@interphase/knowledge';
import { manyFindings } from './many-findings.mjs';

/**
 * Loads evidence into the graph of a folder and dies by SIGKILL: at a share of the work (0 to 1), after the
 * commit (`committed`), or whenever the parent says (`parent`).
 *
 * Usage: node load-and-die.mjs FOLDER COPIES WHEN
 */
const [folder, copies, when] = process.argv.slice(2);
const die = () => process.kill(process.pid, 'SIGKILL');

const evidence = await manyFindings(Number(copies));
const graph = await openGraph({ folder });
process.stdout.write('loading\n');
await loadEvidence(graph, evidence, {
  onProgress: (share) => {
    if (share >= Number(when)) die();
  },
});
if (when === 'committed') die();
await graph.close();
