type Parameters = Readonly<Record<string, string>>;

const OWN: Readonly<Record<string, readonly string[]>> = {
  length: ['minMetres', 'maxMetres'],
  time: ['minSeconds', 'maxSeconds'],
};

/**
 * The question without one thing that was read from it: without its words in the text, or without the field that
 * was filled in. Null when neither is there to be left out.
 */
export function withoutReading(
  parameters: Parameters,
  { field, words }: { readonly field: string; readonly words: string },
): Record<string, string> | null {
  if (words === '') {
    const own = OWN[field] ?? [field];
    return own.some((name) => name in parameters)
      ? Object.fromEntries(Object.entries(parameters).filter(([name]) => !own.includes(name)))
      : null;
  }
  const { text = '', ...others } = parameters;
  const at = text.toLowerCase().indexOf(words.toLowerCase());
  if (at === -1) return null;
  const left = `${text.slice(0, at)} ${text.slice(at + words.length)}`.replace(/\s+/g, ' ').trim();
  return left ? { text: left, ...others } : others;
}
