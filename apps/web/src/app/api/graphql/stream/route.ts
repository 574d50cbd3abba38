import { apiStreamUrl } from '../../../../lib/api/endpoint';

/** Subscriptions as server-sent events, passed on under the explorer's own address until either side ends. */
export async function GET(request: Request): Promise<Response> {
  const { search } = new URL(request.url);
  const answer = await fetch(`${apiStreamUrl()}${search}`, {
    headers: { accept: 'text/event-stream' },
    cache: 'no-store',
    signal: request.signal,
  }).catch(() => null);
  if (!answer) return new Response('The API does not answer.\n', { status: 503 });
  return new Response(answer.body, {
    status: answer.status,
    headers: {
      'content-type': answer.headers.get('content-type') ?? 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  });
}
