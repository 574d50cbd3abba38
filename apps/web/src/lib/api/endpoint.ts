import 'server-only';

/** Address of the GraphQL API, read when asked for so that one build serves every address. */
export function apiUrl(): string {
  return process.env.INTERPHASE_API_URL ?? 'http://127.0.0.1:4000/graphql';
}

/** Address of the API's event stream (subscriptions over server-sent events). */
export function apiStreamUrl(): string {
  return `${apiUrl()}/stream`;
}

/** Address of one of the API's files, e.g. `findings.csv`. */
export function apiExportUrl(file: string): string {
  return `${apiUrl().replace(/\/graphql$/, '')}/export/${encodeURIComponent(file)}`;
}
