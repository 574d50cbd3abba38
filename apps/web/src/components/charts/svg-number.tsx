import { setNumber } from '../../lib/format/number';

/** A number inside a drawing, with its power of ten raised. */
export function SvgNumber({ value }: { value: number }) {
  const { mantissa, exponent } = setNumber(Number(value.toPrecision(12)));
  return exponent === null ? (
    mantissa
  ) : (
    <>
      {mantissa}
      {'\u00a0×\u00a010'}
      <tspan dy="-5" fontSize="0.72em">
        {String(exponent).replace('-', '−')}
      </tspan>
    </>
  );
}
