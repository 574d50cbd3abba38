import { arrange, placesOn } from '../../../components/evidence-matrix/arrange';
import type { Matrix } from '../../../components/evidence-matrix/matrix';
import { matrixCsv } from '../../../components/evidence-matrix/matrix-csv';
import { matrixSvg } from '../../../components/evidence-matrix/matrix-svg';
import { ApiFailure } from '../../../lib/api/api-failure';
import { single } from '../../../lib/url/parameters';
import { askMatrix } from '../ask-matrix';
import { type MatrixQuestion, matrixQuestion } from '../question';

const FILES: Readonly<
  Record<string, { type: string; write(matrix: Matrix, question: MatrixQuestion): string }>
> = {
  'matrix.csv': { type: 'text/csv; charset=utf-8', write: matrixCsv },
  'matrix.json': {
    type: 'application/json',
    write: (matrix, { rows, columns, filter }) =>
      JSON.stringify({ axes: { rows: rows.name, columns: columns.name }, filter, ...matrix }, null, 2),
  },
  'matrix.svg': {
    type: 'image/svg+xml',
    write: (matrix, { rows, columns }) => matrixSvg(matrix, `Findings by ${rows.one} and ${columns.one}`),
  },
};

/** The whole matrix as a file: `/evidence/matrix.csv?rows=MATERIAL&columns=PHENOMENON`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const name = (await params).file;
  const file = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
  if (!file)
    return new Response(`There is no file ${name}; there are ${Object.keys(FILES).join(', ')}.\n`, {
      status: 404,
    });
  const question = matrixQuestion(single(Object.fromEntries(new URL(request.url).searchParams)));
  try {
    const { evidenceMatrix, lengthScales } = await askMatrix(question);
    const matrix = arrange(
      evidenceMatrix,
      placesOn(question.rows.name, lengthScales),
      placesOn(question.columns.name, lengthScales),
    );
    return new Response(file.write(matrix, question), {
      headers: { 'content-type': file.type, 'content-disposition': `attachment; filename="${name}"` },
    });
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    return new Response(`${error.message} Id ${error.id}.\n`, {
      status: error.kind === 'refused' ? 400 : 503,
    });
  }
}
