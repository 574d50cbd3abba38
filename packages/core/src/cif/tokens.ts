import type { Fail } from './cif-problem.js';

/** One word of a CIF. `text` of a tag is in lower case with dots as underscores (both dictionary styles). */
export interface Token {
  readonly kind: 'data' | 'loop' | 'save' | 'tag' | 'value';
  readonly text: string;
  /** 1-based line on which it starts. */
  readonly line: number;
  /** Quoted values are never the placeholders `?` and `.`. */
  readonly quoted: boolean;
}

const reserved = (text: string, line: number): Token => {
  const lower = text.toLowerCase();
  if (lower.startsWith('data_')) return { kind: 'data', text: text.slice(5), line, quoted: false };
  if (lower.startsWith('save_')) return { kind: 'save', text: text.slice(5), line, quoted: false };
  if (lower === 'loop_') return { kind: 'loop', text, line, quoted: false };
  if (text.startsWith('_')) return { kind: 'tag', text: lower.replaceAll('.', '_'), line, quoted: false };
  return { kind: 'value', text, line, quoted: false };
};

const isSpace = (character: string | undefined): boolean =>
  character === undefined || character === ' ' || character === '\t';

/** Index of the quote that closes the one at `start`: the first followed by white space, or -1. */
function closingQuote(line: string, start: number): number {
  const quote = line[start];
  for (let at = start + 1; at < line.length; at++) {
    if (line[at] === quote && isSpace(line[at + 1])) return at;
  }
  return -1;
}

/**
 * The words of a CIF in order: quotes, semicolon text fields and comments as CIF 1.1 has them
 * (Hall, Allen and Brown, Acta Cryst. A47 (1991) 655). A quote left open in mid-file is closed at the end of
 * its line, as programs that write such files mean it.
 */
export function tokenize(text: string, fail: Fail): Token[] {
  const lines = text.split(/\r\n|\n|\r/);
  const lastWritten = lines.findLastIndex((line) => line.trim() !== '');
  const tokens: Token[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const number = index + 1;
    let at = 0;
    if (line.startsWith(';')) {
      let end = index + 1;
      while (end < lines.length && !lines[end]?.startsWith(';')) end++;
      if (end === lines.length) {
        fail('cif.truncated', `The file ends inside the text field that starts on line ${number}`, number);
      }
      const field = [line.slice(1), ...lines.slice(index + 1, end)].join('\n');
      tokens.push({ kind: 'value', text: field.trim(), line: number, quoted: true });
      index = end;
      // What follows the closing semicolon on its line belongs to the file.
      at = 1;
    }
    readLine(lines[index] ?? '', index + 1, at, index >= lastWritten, tokens, fail);
  }
  return tokens;
}

function readLine(
  line: string,
  number: number,
  from: number,
  isLast: boolean,
  tokens: Token[],
  fail: Fail,
): void {
  let at = from;
  while (at < line.length) {
    const character = line[at];
    if (character === '#') return;
    if (isSpace(character)) {
      at++;
    } else if (character === "'" || character === '"') {
      const end = closingQuote(line, at);
      if (end === -1 && isLast) fail('cif.truncated', 'The file ends inside a quoted value', number);
      const stop = end === -1 ? line.length : end;
      tokens.push({ kind: 'value', text: line.slice(at + 1, stop).trim(), line: number, quoted: true });
      at = stop + 1;
    } else {
      let stop = at + 1;
      while (stop < line.length && !isSpace(line[stop])) stop++;
      tokens.push(reserved(line.slice(at, stop), number));
      at = stop;
    }
  }
}
