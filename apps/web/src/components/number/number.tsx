import { setNumber } from '../../lib/format/number';

/** A bare number, set with powers of ten, thin groups and a true minus. */
export function NumberText({ value, digits }: { value: number; digits?: number }) {
  const { mantissa, exponent } = setNumber(value, digits);
  return (
    <span className="tabular">
      {mantissa}
      {exponent === null ? null : (
        <>
          {'\u00a0×\u00a010'}
          <sup>{String(exponent).replace('-', '−')}</sup>
        </>
      )}
    </span>
  );
}
