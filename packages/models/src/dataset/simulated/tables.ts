import type { Cell, Table } from '../../table/table.js';
import { CRYSTAL_COLUMNS, HOP_COLUMNS } from './columns.js';
import type { ShardOutcome } from './simulate-decorations.js';

/** The two tables and why structures are not in them. */
export interface SimulatedTables {
  readonly crystals: Table;
  readonly hops: Table;
  readonly refused: Record<string, number>;
}

/** Puts shards together: crystals that another shard found before are left out, the others are numbered. */
export function simulatedTables(outcomes: readonly ShardOutcome[]): SimulatedTables {
  const known = new Set<string>();
  const refused: Record<string, number> = {};
  const refuse = (reason: string, count: number) => {
    refused[reason] = (refused[reason] ?? 0) + count;
  };
  const crystals: Record<string, Cell>[] = [];
  const hops: Record<string, Cell>[] = [];
  for (const outcome of outcomes) {
    for (const [reason, count] of Object.entries(outcome.refused)) refuse(reason, count);
    for (const [place, { fingerprint, row, hops: own }] of outcome.crystals.entries()) {
      if (known.has(fingerprint)) {
        refuse('decoration.duplicate', 1);
        continue;
      }
      known.add(fingerprint);
      const crystal = crystals.length;
      crystals.push({ crystal, id: `${row.prototype} ${row['replaced ion']} ${place}`, ...row });
      for (const hop of own) hops.push({ crystal, ...hop });
    }
  }
  return {
    crystals: { columns: CRYSTAL_COLUMNS, rows: crystals },
    hops: { columns: HOP_COLUMNS, rows: hops },
    refused,
  };
}
