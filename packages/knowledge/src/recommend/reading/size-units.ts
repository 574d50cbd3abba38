/** Units by every way to write them; symbols of one letter need a number before them. */
const metres: Readonly<Record<string, number>> = {
  pm: 1e-12,
  angstrom: 1e-10,
  angstroms: 1e-10,
  ...named(1e-9, 'nm', 'nanometre', 'nanometer'),
  ...named(1e-6, 'μm', 'um', 'micron', 'micrometre', 'micrometer'),
  ...named(1e-3, 'mm', 'millimetre', 'millimeter'),
  ...named(1e-2, 'cm', 'centimetre', 'centimeter'),
};
const seconds: Readonly<Record<string, number>> = {
  ...named(1e-15, 'fs', 'femtosecond'),
  ...named(1e-12, 'ps', 'picosecond'),
  ...named(1e-9, 'ns', 'nanosecond'),
  ...named(1e-6, 'μs', 'us', 'microsecond'),
  ...named(1e-3, 'ms', 'millisecond'),
  ...named(1, 's', 'sec', 'second'),
  ...named(60, 'min', 'minute'),
  ...named(3600, 'h', 'hr', 'hour'),
  ...named(86_400, 'day'),
  ...named(604_800, 'week'),
  ...named(2_629_800, 'month'),
  ...named(31_557_600, 'year'),
};

function named(size: number, ...names: string[]): Record<string, number> {
  return Object.fromEntries(names.flatMap((name) => [name, `${name}s`]).map((name) => [name, size]));
}

/** A unit of length or time. */
export interface SizeUnit {
  axis: 'length' | 'time';
  /** In metres or seconds. */
  size: number;
}
/** Units by name, in lower case. */
export const sizeUnits: ReadonlyMap<string, SizeUnit> = new Map([
  ...Object.entries(metres).map(([name, size]): [string, SizeUnit] => [name, { axis: 'length', size }]),
  ...Object.entries(seconds).map(([name, size]): [string, SizeUnit] => [name, { axis: 'time', size }]),
]);
