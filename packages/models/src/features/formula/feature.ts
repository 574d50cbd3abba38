/** A named number that models read. */
export interface Feature {
  readonly name: string;
  readonly unit: string;
  readonly description: string;
}

/** Features of one unit, by name and description. */
export const described = (unit: string, descriptions: Readonly<Record<string, string>>): Feature[] =>
  Object.entries(descriptions).map(([name, description]) => ({ name, unit, description }));
