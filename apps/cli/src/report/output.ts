/** Prints a result: as one JSON document with --json, else as text for people. */
export function print(result: unknown, text: string, options: { json: boolean }): void {
  console.log(options.json ? JSON.stringify(result, null, 2) : text);
}

/** A table for people: a header line and rows, columns padded to their widest cell. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
