import { stringify } from 'csv-stringify/sync';
import { graphql } from '../../../../generated';
import { ApiFailure } from '../../../../lib/api/api-failure';
import { query } from '../../../../lib/api/query';
import { decoded, oneOf } from '../../../../lib/url/parameters';
import { loadModel, type Model } from '../model';
import { MODEL_FILES, type ModelFile } from '../model-files';

const cardDocument = graphql(`
  query ModelCard($slug: String!) {
    model(slug: $slug) { card }
  }
`);

const TABLES: Record<Exclude<ModelFile, 'card.md'>, (model: Model) => readonly object[]> = {
  'parity.csv': (model) =>
    model.parity.map((point) => ({ ...point, unit: model.unit ?? model.quantity.unit })),
  'residuals.csv': (model) => model.residuals.map((row) => ({ ...row, unit: model.judgedUnit })),
  'learning-curve.csv': (model) => model.learningCurve.map((row) => ({ ...row, unit: model.judgedUnit })),
  'calibration.csv': (model) => model.calibration,
  'metrics.csv': (model) => model.metrics,
};

/** A part of a model's record as a file: `/models/SLUG/card.md`, `/models/SLUG/parity.csv`, ... */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string; file: string }> },
): Promise<Response> {
  const { slug, file } = await params;
  const known = oneOf(file, MODEL_FILES);
  try {
    const body = known ? await bodyOf(decoded(slug), known) : null;
    if (body === null) return new Response(`There is no file ${file} of a model ${slug}.\n`, { status: 404 });
    const type = file.endsWith('.md') ? 'text/markdown; charset=utf-8' : 'text/csv; charset=utf-8';
    const name = `${decoded(slug).replace('@', '-')}-${file}`;
    return new Response(body, {
      headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
    });
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    return new Response(`${error.message} Id ${error.id}.\n`, {
      status: error.kind === 'refused' ? 404 : 503,
    });
  }
}

async function bodyOf(slug: string, file: ModelFile): Promise<string | null> {
  if (file === 'card.md') return (await query(cardDocument, { slug })).model?.card ?? null;
  const model = await loadModel(slug);
  return model && stringify([...TABLES[file](model)], { header: true, record_delimiter: 'windows' });
}
