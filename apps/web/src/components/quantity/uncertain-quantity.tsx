import { Quantity } from './quantity';

/** A computed number with its unit and, where it has one, its standard error. */
export function UncertainQuantity({
  of,
  digits,
}: {
  of: { readonly value: number; readonly unit: string; readonly uncertainty?: number | null | undefined };
  digits: number;
}) {
  return (
    <>
      <Quantity of={{ value: of.value, unit: of.unit }} digits={digits} />
      {of.uncertainty == null ? null : (
        <>
          {' '}
          ±{'\u2009'}
          <Quantity of={{ value: of.uncertainty, unit: of.unit }} digits={2} />
        </>
      )}
    </>
  );
}
