import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HOP_DATASET, importHops, readTable } from '@interphase/models';
import { dataFolder } from '@interphase/simulation';
import { describe, expect, it } from 'vitest';

/**
 * The committed barriers of the literature are what `npx interphase dataset literature-hops --from FILE` makes of the
 * public file. It stands beside the repository, not in it.
 */
const file = path.resolve(import.meta.dirname, '../../../shared/datasets/neb-barriers/train.json.gz');
const present = existsSync(file);
if (!present) console.warn(`Skipped: the published barriers are not at ${file}.`);

describe.skipIf(!present)('the committed barriers of the literature', () => {
  it('are made again from the public file, every row and feature', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'hops-'));
    try {
      importHops(file, folder);
      const [made, kept] = await Promise.all(
        [folder, path.join(dataFolder(), 'datasets', HOP_DATASET)].map((from) => readTable(from)),
      );
      expect(kept?.table.columns).toEqual(made?.table.columns);
      expect(kept?.table.rows).toHaveLength(559);
      expect(kept?.description).toMatchObject({ license: 'MIT' });
      kept?.table.rows.forEach((row, index) => {
        for (const [name, value] of Object.entries(row)) {
          const again = made?.table.rows[index]?.[name];
          if (typeof value !== 'number' || typeof again !== 'number') expect(again, name).toEqual(value);
          else if (!(Math.abs(again - value) <= 1e-5 * Math.max(1, Math.abs(value))))
            expect(again, `${name} of ${row.name}`).toBe(value);
        }
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
