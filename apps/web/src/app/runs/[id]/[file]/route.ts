import { stringify } from 'csv-stringify/sync';
import { graphql } from '../../../../generated';
import { ApiFailure } from '../../../../lib/api/api-failure';
import { query } from '../../../../lib/api/query';
import { artifactTable } from '../../../../lib/run/artifacts/tables';
import { decoded } from '../../../../lib/url/parameters';

const document = graphql(`
  query RunArtifacts($id: ID!) {
    simulationRun(id: $id) {
      artifacts { name description data }
    }
  }
`);

/** What a run leaves behind as a file: `/runs/ID/landscape.json`, `/runs/ID/profile.csv`, `/runs/ID/trajectory.xyz`. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; file: string }> },
): Promise<Response> {
  const { id, file } = await params;
  const [name = '', format] = file.split('.');
  try {
    const { simulationRun } = await query(document, { id: decoded(id) });
    const artifacts = simulationRun?.artifacts ?? [];
    const artifact = artifacts.find((candidate) => candidate.name === name);
    if (artifact && format === 'json')
      return attachment(file, 'application/json', JSON.stringify(artifact, null, 2));
    if (artifact && format === 'xyz' && typeof artifact.data.text === 'string')
      return attachment(file, 'chemical/x-xyz; charset=utf-8', artifact.data.text);
    const table = artifact && format === 'csv' ? artifactTable(artifacts, name) : null;
    if (table)
      return attachment(
        file,
        'text/csv; charset=utf-8',
        stringify([[...table.columns], ...table.rows.map((row) => [...row])], {
          record_delimiter: 'windows',
        }),
      );
    return new Response(`This run has no file ${file}.\n`, { status: 404 });
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    return new Response(`${error.message} Id ${error.id}.\n`, {
      status: error.kind === 'refused' ? 404 : 503,
    });
  }
}

const attachment = (name: string, type: string, body: string): Response =>
  new Response(body, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  });
