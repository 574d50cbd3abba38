import { stringify } from 'csv-stringify/sync';
import { ApiFailure } from '../../../lib/api/api-failure';
import { askScattering } from '../ask';
import { namesOf } from '../names';
import { scatteringInput, scatteringQuestion } from '../question';
import { TABLES } from '../tables';

/** A comparison as a file: `/scattering/pattern.csv?structures=…`, `peaks.csv`, `pair-distribution.csv`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  const name = file.replace(/\.csv$/, '');
  const table = file.endsWith('.csv') && Object.hasOwn(TABLES, name) ? TABLES[name] : undefined;
  if (!table) {
    const files = Object.keys(TABLES).map((known) => `${known}.csv`);
    return new Response(`There is no file ${file}; there are ${files.join(', ')}.\n`, { status: 404 });
  }
  const search = new URL(request.url).searchParams;
  const question = scatteringQuestion(
    {
      ...Object.fromEntries(search),
      structures: search.getAll('structures'),
      // Said or not makes a difference; here nothing is added to what is asked.
      without: search.has('without') ? search.getAll('without') : [''],
    },
    () => null,
  );
  try {
    const answer = await askScattering(scatteringInput(question));
    if (answer.__typename !== 'ScatteringComparison')
      return new Response(`${answer.message}\n`, { status: 400 });
    const { columns, rows } = table(
      answer,
      namesOf(answer.structures, (formula) => formula),
    );
    return new Response(
      stringify([[...columns], ...rows.map((row) => [...row])], { record_delimiter: 'windows', bom: true }),
      {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${file}"`,
        },
      },
    );
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    return new Response(`${error.message} Id ${error.id}.\n`, {
      status: error.kind === 'refused' ? 400 : 503,
    });
  }
}
