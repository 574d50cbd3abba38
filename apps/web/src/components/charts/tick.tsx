import { SvgNumber } from './svg-number';

/** What stands at a tick: a power of ten on a logarithmic axis, a plain number on a linear one. */
export function Tick({ value, logarithmic = false }: { value: number; logarithmic?: boolean | undefined }) {
  if (!logarithmic) return <SvgNumber value={value} />;
  return (
    <>
      10
      <tspan dy="-5" fontSize="0.72em">
        {String(Math.round(Math.log10(value))).replace('-', '−')}
      </tspan>
    </>
  );
}
