/** How many significant figures a value may have so that its last one counts as much as the second one of its error. */
export function figuresWithin(value: number, error: number, most: number): number {
  if (value === 0 || error <= 0) return most;
  const powerOf = (x: number): number => Math.floor(Math.log10(Math.abs(x)));
  return Math.min(most, Math.max(1, powerOf(value) - powerOf(error) + 2));
}
