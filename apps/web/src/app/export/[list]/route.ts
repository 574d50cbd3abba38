import { apiExportUrl } from '../../../lib/api/endpoint';

/** `/export/techniques.csv?kind=EXPERIMENT`: the API's files under the explorer's own address. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ list: string }> },
): Promise<Response> {
  const { list } = await params;
  const { search } = new URL(request.url);
  const answer = await fetch(`${apiExportUrl(list)}${search}`, { cache: 'no-store' }).catch(() => null);
  if (!answer) return new Response('The API does not answer. Try again in a moment.\n', { status: 503 });
  if (!answer.ok) return new Response(`${await messageOf(answer)}\n`, { status: answer.status });
  return new Response(answer.body, {
    headers: {
      'content-type': answer.headers.get('content-type') ?? 'application/octet-stream',
      'content-disposition': answer.headers.get('content-disposition') ?? 'attachment',
    },
  });
}

async function messageOf(answer: Response): Promise<string> {
  const { message } = (await answer.json()) as { message?: string };
  return message ?? `The API answered ${answer.status}.`;
}
