import { randomUUID } from 'node:crypto';
import type { Prisma } from '../generated/prisma/client.js';
import type { RunResult } from '../records.js';

/**
 * Stores what a run computed, as part of a transaction.
 *
 * @throws RangeError when a value is not a finite number
 */
export async function storeResult(
  transaction: Prisma.TransactionClient,
  runId: string,
  { properties, artifacts }: RunResult,
): Promise<void> {
  for (const { quantity, value } of properties) {
    // The database would take NaN, and every reader would have to expect it.
    if (!Number.isFinite(value)) throw new RangeError(`Run ${runId} gave ${value} as its ${quantity}.`);
  }
  const rows = properties.map((property) => ({ id: randomUUID(), ...property }));
  // As JSON, since Prisma rounds the floats of many rows to 16 digits; a float takes 17 to come back the same.
  await transaction.$executeRaw`
    INSERT INTO property (id, run_id, quantity, value, uncertainty, unit, conditions)
    SELECT id, ${runId}::uuid, quantity, value, uncertainty, unit, conditions
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(
      id uuid, quantity text, value float8, uncertainty float8, unit text, conditions jsonb
    )`;
  for (const [position, { name, description, data }] of artifacts.entries()) {
    // As text: grids are large, and need not pass through Prisma's JSON wrapper value by value.
    await transaction.$executeRaw`
      INSERT INTO artifact (run_id, name, position, description, data)
      VALUES (${runId}::uuid, ${name}, ${position}, ${description}, ${JSON.stringify(data)}::json)`;
  }
}
