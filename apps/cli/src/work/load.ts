import { readAdminToken, readConfiguration } from '@interphase/api';
import { z } from 'zod';
import { type ApiClient, withApi } from '../api-client.js';
import { CommandFailure } from '../report/failure.js';
import { print, table } from '../report/output.js';
import { startProgress } from '../report/progress.js';

const TOTALS = `{
  techniques { totalCount } materials { totalCount } findings { totalCount } publications { totalCount }
  quantities { slug } phenomena { slug } lengthScales { slug }
}`;
const counted = z.object({ totalCount: z.number() }).transform(({ totalCount }) => totalCount);
const listed = z.array(z.object({ slug: z.string() })).transform((items) => items.length);
const totalsSchema = z.object({
  techniques: counted,
  materials: counted,
  findings: counted,
  publications: counted,
  quantities: listed,
  phenomena: listed,
  lengthScales: listed,
});

/** Loads evidence and structures and prints how many entries of each kind the stores hold. */
export async function runLoad(options: { json: boolean }): Promise<void> {
  const progress = startProgress('Loading', { silent: options.json });
  const totals = await withApi(async (api) => {
    // A server started for this command has loaded on its start.
    if (api.shared) await reload(api);
    return api.query(TOTALS, {}, totalsSchema);
  });
  progress.done('the stores hold what the files say');
  const rows = Object.entries(totals).map(([kind, count]) => [kind, String(count)]);
  print(totals, table(['kind', 'entries'], rows), options);
}

async function reload({ address }: ApiClient): Promise<void> {
  const token = await readAdminToken(readConfiguration(process.env).storeFolder);
  const response = await fetch(`${address}/admin/load`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token ?? ''}` },
  });
  if (response.ok) return;
  const { message } = z.object({ message: z.string() }).parse(await response.json());
  throw new CommandFailure(message);
}
