type Parameters = Readonly<Record<string, string>>;

/** Fields of which an address holds several values, with commas between them; each narrows the list further. */
const SEVERAL: ReadonlySet<string> = new Set(['elements']);

/** The values of a field that an address holds. */
export function chosenOf(parameters: Parameters, field: string): readonly string[] {
  const written = parameters[field];
  if (written === undefined) return [];
  return SEVERAL.has(field) ? written.split(/[\s,]+/).filter(Boolean) : [written];
}

/** The parameters with a value chosen, or left out again where it was; from the first page on. */
export function toggled(parameters: Parameters, field: string, value: string): Record<string, string> {
  const { after: _after, before: _before, [field]: _field, ...kept } = parameters;
  const chosen = chosenOf(parameters, field);
  const left = chosen.includes(value)
    ? chosen.filter((other) => other !== value)
    : SEVERAL.has(field)
      ? [...chosen, value]
      : [value];
  return left.length > 0 ? { ...kept, [field]: left.join(',') } : kept;
}
