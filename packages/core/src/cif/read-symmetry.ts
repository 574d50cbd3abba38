import { parseOperation, type SymmetryOperation } from '../symmetry/operation.js';
import { type CifBlock, itemOf, loopWith } from './blocks.js';
import type { Fail } from './cif-problem.js';

const operationTags: readonly string[] = ['_symmetry_equiv_pos_as_xyz', '_space_group_symop_operation_xyz'];

/** More operations than any cell of a known structure has listed. */
const maximumOperations = 2000;

/** The operations that a block lists; null when it lists none. */
export function listedOperations(block: CifBlock, fail: Fail): SymmetryOperation[] | null {
  const loop = loopWith(block, ...operationTags);
  const at = loop?.tags.findIndex((tag) => operationTags.includes(tag)) ?? -1;
  const single = itemOf(block, ...operationTags);
  if (loop?.brokenAt != null) {
    fail('cif.truncated', 'A row of the list of symmetry operations is not complete', loop.brokenAt);
  }
  const values = loop?.rows.map((row) => row[at]) ?? [single];
  if (values.length > maximumOperations) {
    fail(
      'cif.too-large',
      `The file lists ${values.length} symmetry operations; at most ${maximumOperations} are read`,
    );
  }
  const operations: SymmetryOperation[] = [];
  for (const value of values) {
    if (!value || value.text === null) continue;
    const operation = parseOperation(value.text);
    if (operation === null) {
      return fail('cif.bad-symmetry', `"${value.text}" is no symmetry operation`, value.line);
    }
    operations.push(operation);
  }
  if (operations.length === 0) return null;
  return operations;
}
