import { graphql } from '../../../../generated';
import { ApiFailure } from '../../../../lib/api/api-failure';
import { query } from '../../../../lib/api/query';
import { decoded } from '../../../../lib/url/parameters';

const document = graphql(`
  query StructureFile($id: ID!) {
    node(id: $id) {
      ... on Structure {
        formula
        cif
      }
    }
  }
`);

/** The CIF of a structure as a file. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  try {
    const { node } = await query(document, { id: decoded(id) });
    if (!node || !('cif' in node)) return new Response('There is no such structure.\n', { status: 404 });
    return new Response(node.cif, {
      headers: {
        'content-type': 'chemical/x-cif; charset=utf-8',
        'content-disposition': `attachment; filename="${node.formula.replace(/[^A-Za-z0-9.-]/g, '')}.cif"`,
      },
    });
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    return new Response(`${error.message} Id ${error.id}.\n`, {
      status: error.kind === 'refused' ? 404 : 503,
    });
  }
}
