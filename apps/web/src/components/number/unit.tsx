import { unitParts } from '../../lib/format/unit';

/** A unit with negative exponents and thin spaces: S cm⁻¹. */
export function Unit({ children }: { children: string }) {
  return unitParts(children).map(({ symbol, power }, index) => (
    <span key={`${symbol}${power}`}>
      {index > 0 ? '\u00a0' : ''}
      {symbol}
      {power === 1 ? null : <sup>{String(power).replace('-', '−')}</sup>}
    </span>
  ));
}
