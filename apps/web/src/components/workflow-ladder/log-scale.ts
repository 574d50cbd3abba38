/** Positions of positive values on a logarithmic axis; what lies outside stands at its end. */
export function logScale(lower: number, upper: number, from: number, to: number): (value: number) => number {
  const span = Math.log10(upper / lower);
  return (value) => from + (Math.min(span, Math.max(0, Math.log10(value / lower))) / span) * (to - from);
}
