import { readFile } from 'node:fs/promises';
import { isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { EvidenceProblem } from './problem.js';

export type FieldPath = readonly (string | number)[];

/** An item of a list in a file, and where each of its fields stands. */
export interface LocatedItem {
  file: string;
  value: unknown;
  /** Line of the value at a path inside the item; of the nearest thing around it when it is not there. */
  lineOf(path: FieldPath): number;
  /** Line of the name of a field, for fields that should not be there. */
  lineOfKey(path: FieldPath, key: string): number;
}

/** An entry that fits its schema, and where it stands. */
export interface Located<T> {
  entry: T;
  slug: string;
  file: string;
  lineOf(path: FieldPath): number;
}

export interface LocatedList {
  items: LocatedItem[];
  problems: EvidenceProblem[];
}

/** Reads a list of entries; JSON is read as the YAML that it also is, so that both have lines. */
export async function readLocatedList(file: string): Promise<LocatedList> {
  return parseLocatedList(await readFile(file, 'utf8'), file);
}

function parseLocatedList(text: string, file: string): LocatedList {
  const { values, problems, item } = locate(text, file);
  // A file with nothing but comments holds no entries yet.
  if (problems.length > 0 || values === null) return { items: [], problems };
  if (!Array.isArray(values)) {
    const problem = {
      code: 'file.not-a-list' as const,
      file,
      line: 1,
      message: 'the file is not a list',
      expected: 'a list of entries',
    };
    return { items: [], problems: [problem] };
  }
  return { items: values.map((value: unknown, index) => item(value, [index])), problems: [] };
}

/** A file that is one entry; `item` is null when it cannot be read. */
export function parseLocatedDocument(
  text: string,
  file: string,
): { item: LocatedItem | null; problems: EvidenceProblem[] } {
  const { values, problems, item } = locate(text, file);
  return { item: problems.length > 0 ? null : item(values, []), problems };
}

interface LocatedText {
  values: unknown;
  problems: EvidenceProblem[];
  /** A value that stands at a path of the file. */
  item(value: unknown, at: FieldPath): LocatedItem;
}

function locate(text: string, file: string): LocatedText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const nodeAt = (path: FieldPath): Node | null => {
    for (let length = path.length; length > 0; length--) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node)) return node;
    }
    return document.contents;
  };
  const lineOfNode = (node: Node | null): number => lineAt(node?.range?.[0] ?? 0);
  return {
    values: document.errors.length > 0 ? null : document.toJS(),
    problems: document.errors.map(({ message, pos: [offset] }) => ({
      code: 'file.syntax' as const,
      file,
      line: lineAt(offset),
      message: `not readable: ${message}`,
    })),
    item: (value, at) => ({
      file,
      value,
      lineOf: (path) => lineOfNode(nodeAt([...at, ...path])),
      lineOfKey: (path, key) => {
        const map = nodeAt([...at, ...path]);
        const pair = isMap(map)
          ? map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key)
          : undefined;
        return lineOfNode(pair !== undefined && isNode(pair.key) ? pair.key : map);
      },
    }),
  };
}
