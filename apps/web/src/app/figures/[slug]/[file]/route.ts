import { stringify } from 'csv-stringify/sync';
import { ApiFailure } from '../../../../lib/api/api-failure';
import { type ComparedPoint, comparePoints } from '../../../../lib/figure/compare';
import { curvesOfRun, type RunCurve } from '../../../../lib/figure/curves-of-run';
import { decoded } from '../../../../lib/url/parameters';
import { artifactsSoFar, loadFigure } from '../figure';

/** The points of a figure as a file: `/figures/SLUG/points.csv`, `/figures/SLUG/points.json`. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string; file: string }> },
): Promise<Response> {
  const { slug, file } = await params;
  try {
    const figure = await loadFigure(decoded(slug));
    if (!figure || !['points.csv', 'points.json'].includes(file))
      return new Response(`There is no file ${file} of a figure ${slug}.\n`, { status: 404 });
    const curves = curvesOfRun(artifactsSoFar(figure));
    const rows = [...comparePoints(figure.series, curves).map(published), ...curves.flatMap(simulated)];
    const { title, x, y, run } = figure;
    return file === 'points.csv'
      ? attachment(
          `${slug}.csv`,
          'text/csv; charset=utf-8',
          stringify(rows, { header: true, record_delimiter: 'windows' }),
        )
      : attachment(
          `${slug}.json`,
          'application/json',
          JSON.stringify({ title, x, y, run: run?.id ?? null, points: rows }, null, 2),
        );
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    return new Response(`${error.message} Id ${error.id}.\n`, {
      status: error.kind === 'refused' ? 404 : 503,
    });
  }
}

const published = (point: ComparedPoint) => ({
  source: 'published',
  line: point.label,
  x: point.x,
  y: point.published,
  error: point.publishedError,
});

const simulated = ({ label, points }: RunCurve) =>
  points.map(([x, y, error]) => ({
    source: 'simulated',
    line: label.replaceAll('\u00a0', ' '),
    x,
    y,
    error,
  }));

const attachment = (name: string, type: string, body: string): Response =>
  new Response(body, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  });
