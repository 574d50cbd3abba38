import { graphql } from '../../../../../generated';
import { ApiFailure } from '../../../../../lib/api/api-failure';
import { query } from '../../../../../lib/api/query';

const document = graphql(`
  query Citation($slug: String!, $format: CitationFormat!) {
    publication(slug: $slug) {
      export(format: $format)
    }
  }
`);

const FORMATS = {
  bibtex: { format: 'BIBTEX', type: 'application/x-bibtex; charset=utf-8', ending: 'bib' },
  ris: { format: 'RIS', type: 'application/x-research-info-systems; charset=utf-8', ending: 'ris' },
  csl: { format: 'CSL_JSON', type: 'application/vnd.citationstyles.csl+json; charset=utf-8', ending: 'json' },
} as const;

const isFormat = (text: string): text is keyof typeof FORMATS => Object.hasOwn(FORMATS, text);

/** One citation as a file: `/publications/morgan-2004/citation/bibtex`. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string; format: string }> },
): Promise<Response> {
  const { slug, format } = await params;
  if (!isFormat(format)) return new Response('Citations come as bibtex, ris or csl.\n', { status: 404 });
  const { format: name, type, ending } = FORMATS[format];
  try {
    const { publication } = await query(document, { slug, format: name });
    if (!publication) return new Response(`There is no publication ${slug}.\n`, { status: 404 });
    return new Response(publication.export, {
      headers: { 'content-type': type, 'content-disposition': `attachment; filename="${slug}.${ending}"` },
    });
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    return new Response(`${error.message} Id ${error.id}.\n`, { status: 503 });
  }
}
