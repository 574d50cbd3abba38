import { apiUrl } from '../../../lib/api/endpoint';

/** The API under the explorer's own address, so that a browser needs only one origin. */
export async function POST(request: Request): Promise<Response> {
  return pass(await request.text());
}

/** A query as a link: `?query=…&variables=…`. Mutations are refused here; they go by POST. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const query = searchParams.get('query') ?? '';
  if (/\bmutation\b/.test(query.replace(/"[^"]*"/g, '')))
    return Response.json({ errors: [{ message: 'Mutations are sent by POST.' }] }, { status: 405 });
  const variables = parsed(searchParams.get('variables') ?? '{}');
  if (variables === undefined)
    return Response.json({ errors: [{ message: 'variables is not JSON.' }] }, { status: 400 });
  return pass(JSON.stringify({ query, variables }));
}

async function pass(body: string): Promise<Response> {
  const answer = await fetch(apiUrl(), {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body,
    cache: 'no-store',
  }).catch(() => null);
  if (!answer) return Response.json({ errors: [{ message: 'The API does not answer.' }] }, { status: 503 });
  return new Response(answer.body, {
    status: answer.status,
    headers: { 'content-type': answer.headers.get('content-type') ?? 'application/json' },
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
