import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { withApi } from '../api-client.js';
import { CommandFailure } from '../report/failure.js';
import { startProgress } from '../report/progress.js';

/** Fetches one of the API's files and writes it. */
export async function runExport(
  file: string,
  filters: readonly string[],
  { out }: { out?: string | undefined },
): Promise<void> {
  const parameters = new URLSearchParams(filters.map(readFilter));
  const progress = startProgress(`Exporting ${file}`, { silent: out === undefined });
  const content = await withApi(async ({ address }) => {
    const response = await fetch(`${address}/export/${encodeURIComponent(file)}?${parameters}`);
    if (response.ok) return response.text();
    const { message } = z.object({ message: z.string() }).parse(await response.json());
    throw new CommandFailure(message);
  });
  if (out === undefined) process.stdout.write(content);
  else await writeFile(out, content);
  progress.done(out === undefined ? '' : `written to ${out}`);
}

function readFilter(text: string): [name: string, value: string] {
  const at = text.indexOf('=');
  if (at < 1) throw new CommandFailure(`"${text}" is no filter: write name=value.`);
  return [text.slice(0, at), text.slice(at + 1)];
}
