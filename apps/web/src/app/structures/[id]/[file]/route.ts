import { graphql } from '../../../../generated';
import { ApiFailure } from '../../../../lib/api/api-failure';
import { query } from '../../../../lib/api/query';
import { STRUCTURE_FILES } from '../../../../lib/structure/structure-files';
import { decoded } from '../../../../lib/url/parameters';

const document = graphql(`
  query StructureFile($id: ID!, $format: StructureFormat!) {
    node(id: $id) {
      ... on Structure {
        formula
        file(format: $format)
      }
    }
  }
`);

/** A structure as a file: `/structures/ID/cif`, `poscar`, `xyz` or `json`. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; file: string }> },
): Promise<Response> {
  const { id, file } = await params;
  const found = STRUCTURE_FILES.find(([extension]) => extension === file);
  if (!found) return new Response('There is no such file.\n', { status: 404 });
  const [extension, , , format, type] = found;
  try {
    const { node } = await query(document, { id: decoded(id), format });
    if (!node || !('file' in node) || node.file == null)
      return new Response(
        'There is no such structure, or this format has no place for its partly occupied sites.\n',
        {
          status: 404,
        },
      );
    return new Response(node.file, {
      headers: {
        'content-type': `${type}; charset=utf-8`,
        'content-disposition': `attachment; filename="${node.formula.replace(/[^A-Za-z0-9.-]/g, '')}.${extension}"`,
      },
    });
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    return new Response(`${error.message} Id ${error.id}.\n`, {
      status: error.kind === 'refused' ? 404 : 503,
    });
  }
}
