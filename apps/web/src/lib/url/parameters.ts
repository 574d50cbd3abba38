/** What Next hands a page as its query string. */
export type SearchParameters = Readonly<Record<string, string | string[] | undefined>>;

/** The query string as single, non-empty, trimmed strings; of a repeated key the first counts. */
export function single(parameters: SearchParameters): Record<string, string> {
  const entries = Object.entries(parameters).flatMap(([key, value]) => {
    const first = (Array.isArray(value) ? value[0] : value)?.trim();
    return first ? [[key, first] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** A path with a query string; undefined and empty values are left out. */
export function withParameters(
  path: string,
  parameters: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters))
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value));
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/** The value as a finite number, or undefined when it is none. */
export function numberOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** The value when it is one of those allowed, else undefined. */
export function oneOf<const T extends string>(
  value: string | undefined,
  allowed: readonly T[],
): T | undefined {
  return allowed.find((candidate) => candidate === value);
}

/** A part of a path as it was meant; one that is no valid encoding stays as it is. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
