// Hops of the simulated crystals as graphs with their descriptors, for message passing to learn first
import { join } from 'node:path';
import { crystalOf, HOP_FEATURES_DATASET, hopGraph, readTable, surroundingsOf } from '@interphase/models';
import { dataFolder } from '@interphase/simulation';

const open = async (name) => (await readTable(join(dataFolder(), 'datasets', name))).table;

/** So many hops at most, none in a framework that a judged row has. */
export async function simulatedHopGraphs(task, judged, most) {
  const frameworks = new Set(judged.map(({ groups }) => groups.framework));
  const [features, crystals, hops] = await Promise.all(
    [HOP_FEATURES_DATASET, 'bond-valence-crystals', 'bond-valence-hops'].map(open),
  );
  const hosts = new Map(crystals.rows.map((row) => [row.id, row]));
  return task.auxiliary
    .rowsOf(features)
    .map((row, index) => ({ row, ...features.rows[index] }))
    .filter(({ row }) => !frameworks.has(row.groups.framework))
    .slice(0, most)
    .map(({ row, hop, crystal }) => {
      const host = crystalOf(hosts.get(crystal));
      const [from, to] = ['start', 'end'].map((end) =>
        ['a', 'b', 'c'].map((axis) => hops.rows[hop][`${end} ${axis}`]),
      );
      const around = surroundingsOf(host, row.mobileIon, { from, to });
      return { ...row, auxiliary: true, input: hopGraph(around, row.input) };
    });
}
