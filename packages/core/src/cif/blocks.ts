import type { Fail } from './cif-problem.js';
import type { Token } from './tokens.js';

/** A value and where it stands; `text` is null for the placeholders `?` (unknown) and `.` (inapplicable). */
export interface CifValue {
  readonly text: string | null;
  readonly line: number;
}

/** Rows of a `loop_`, each as long as `tags`. */
export interface CifLoop {
  readonly tags: readonly string[];
  readonly rows: readonly (readonly CifValue[])[];
  /** Line of the last value when the last row lacks some; null when all rows are whole. */
  readonly brokenAt: number | null;
  readonly line: number;
}

/** One data block. */
export interface CifBlock {
  readonly name: string;
  readonly items: ReadonlyMap<string, CifValue>;
  readonly loops: readonly CifLoop[];
}

const toValue = ({ text, line, quoted }: Token): CifValue => ({
  text: !quoted && (text === '?' || text === '.') ? null : text,
  line,
});

interface OpenBlock extends CifBlock {
  readonly items: Map<string, CifValue>;
  readonly loops: CifLoop[];
}

const openBlock = (name: string): OpenBlock => ({ name, items: new Map(), loops: [] });

/** Reads the loop whose `loop_` stands at `start`; `next` is the first token behind it. */
function readLoop(tokens: readonly Token[], start: number): { loop: CifLoop; next: number } {
  let next = start + 1;
  const tags: string[] = [];
  for (; tokens[next]?.kind === 'tag'; next++) tags.push(tokens[next]?.text ?? '');
  const rows: CifValue[][] = [];
  let row: CifValue[] = [];
  for (let token = tokens[next]; token?.kind === 'value'; token = tokens[++next]) {
    row.push(toValue(token));
    if (row.length === tags.length) {
      rows.push(row);
      row = [];
    }
  }
  const line = tokens[start]?.line ?? 1;
  const brokenAt = tags.length > 0 && row.length > 0 ? (row.at(-1)?.line ?? line) : null;
  return { loop: { tags, rows, brokenAt, line }, next };
}

/**
 * The data blocks of a file. What stands before the first `data_` counts as a block without a name. A file
 * that ends inside a row, behind a tag or behind a loop's header is cut: `cif.truncated`.
 */
export function readBlocks(tokens: readonly Token[], fail: Fail): CifBlock[] {
  let block = openBlock('');
  const blocks = [block];
  let next = 0;
  while (next < tokens.length) {
    const token = tokens[next];
    if (token === undefined) break;
    if (token.kind === 'data') {
      block = openBlock(token.text);
      blocks.push(block);
      next++;
    } else if (token.kind === 'loop') {
      const read = readLoop(tokens, next);
      const { loop } = read;
      next = read.next;
      if (next >= tokens.length && loop.brokenAt !== null) {
        fail(
          'cif.truncated',
          `The file ends inside a row: the loop of line ${loop.line} has rows of ${loop.tags.length} values`,
          loop.brokenAt,
        );
      }
      if (next >= tokens.length && loop.rows.length === 0) {
        fail('cif.truncated', `The file ends before the rows of the loop of line ${loop.line}`, loop.line);
      }
      block.loops.push(loop);
    } else if (token.kind === 'tag') {
      const value = tokens[next + 1];
      if (value === undefined)
        fail('cif.truncated', `The file ends before the value of ${token.text}`, token.line);
      if (value?.kind === 'value') {
        block.items.set(token.text, toValue(value));
        next += 2;
      } else {
        next++;
      }
    } else {
      // A stray value or a save frame: nothing that a structure is read from.
      next++;
    }
  }
  return blocks;
}

/** The first loop that has one of the tags. */
export const loopWith = (block: CifBlock, ...tags: readonly string[]): CifLoop | undefined =>
  block.loops.find((loop) => tags.some((tag) => loop.tags.includes(tag)));

/** The value of the first of these tags that the block states, outside loops. */
export function itemOf(block: CifBlock, ...tags: readonly string[]): CifValue | undefined {
  for (const tag of tags) {
    const value = block.items.get(tag);
    if (value !== undefined && value.text !== null) return value;
  }
  return undefined;
}
