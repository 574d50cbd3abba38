import { ApiFailure } from '../../../lib/api/api-failure';
import { csv } from '../../../lib/format/csv';
import { computedPropertyList } from '../../../lists/computed-properties';
import { findingList } from '../../../lists/findings';
import type { ListDefinition } from '../../../lists/list';
import { materialList } from '../../../lists/materials';
import { publicationList } from '../../../lists/publications';
import { runList } from '../../../lists/runs';
import { techniqueList } from '../../../lists/techniques';
import { wholeList } from '../../../lists/whole-list';

/** `/export/techniques.csv?kind=EXPERIMENT`: a whole list as CSV or JSON, with the filters of its page. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ list: string }> },
): Promise<Response> {
  const { list: file } = await params;
  const [name, format] = file.split('.');
  const parameters = Object.fromEntries(new URL(request.url).searchParams);
  if (format !== 'csv' && format !== 'json') return notFound(file);
  try {
    switch (name) {
      case 'techniques':
        return await answer(techniqueList, format, parameters);
      case 'materials':
        return await answer(materialList, format, parameters);
      case 'findings':
        return await answer(findingList, format, parameters);
      case 'publications':
        return await answer(publicationList, format, parameters);
      case 'computed-properties':
        return await answer(computedPropertyList, format, parameters);
      case 'runs':
        return await answer(runList, format, parameters);
      default:
        return notFound(file);
    }
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    console.error(`[${error.id}] ${file}: ${error.message}`);
    return new Response(`${error.message} Id ${error.id}.\n`, {
      status: error.kind === 'refused' ? 400 : 503,
    });
  }
}

async function answer<Node>(
  list: ListDefinition<Node>,
  format: 'csv' | 'json',
  parameters: Record<string, string>,
): Promise<Response> {
  const nodes = await wholeList(list, parameters);
  const body =
    format === 'json'
      ? `${JSON.stringify(nodes, null, 2)}\n`
      : csv(
          list.columns.map((column) => column.heading),
          nodes.map((node) => list.columns.map((column) => column.value(node))),
        );
  const type = format === 'json' ? 'application/json' : 'text/csv; charset=utf-8';
  return new Response(body, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${list.name}.${format}"` },
  });
}

function notFound(file: string): Response {
  return new Response(`There is no file ${file}. Lists are exported as csv or json.\n`, { status: 404 });
}
