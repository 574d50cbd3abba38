/** Lines of a text around one of them. */
export interface Excerpt {
  readonly at: number;
  readonly lines: readonly { readonly number: number; readonly text: string }[];
}

const AROUND = 2;
const LONGEST = 160;

/** The line `at` (counted from 1) with two lines before and after it, each cut at 160 characters. */
export function excerptOf(text: string, at: number): Excerpt {
  const all = text.split(/\r\n|\r|\n/);
  const first = Math.max(1, at - AROUND);
  const last = Math.min(all.length, at + AROUND);
  const lines = all.slice(first - 1, last).map((line, index) => ({
    number: first + index,
    text: line.length > LONGEST ? `${line.slice(0, LONGEST)} …` : line,
  }));
  return { at, lines };
}
