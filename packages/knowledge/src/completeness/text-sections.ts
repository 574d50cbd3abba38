/** A stretch of a text under one heading. */
export interface TextSection {
  name: string;
  text: string;
  /** 1-based line of the file at which `text` starts. */
  firstLine: number;
}

/**
 * Parts a Markdown text at lines that are one of the headings and nothing else, with or without marks of a heading.
 * What stands before the first of them belongs to none.
 */
export function textSections(markdown: string, headings: readonly string[]): TextSection[] {
  const names = new Map(headings.map((name) => [folded(name), name]));
  const sections: { name: string; firstLine: number; lines: string[] }[] = [];
  for (const [index, line] of markdown.split(/\r?\n/).entries()) {
    const name = names.get(folded(line));
    if (name !== undefined) sections.push({ name, firstLine: index + 2, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections.map(({ name, firstLine, lines }) => ({ name, firstLine, text: lines.join('\n') }));
}

const folded = (heading: string): string =>
  heading
    .replace(/^[#*_\s]+|[#*_.:\s]+$/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
