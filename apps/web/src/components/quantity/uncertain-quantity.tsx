import { NumberText } from '../number/number';
import { Unit } from '../number/unit';
import { figuresWithin } from './figures-within';

interface Uncertain {
  readonly value: number;
  readonly uncertainty?: number | null | undefined;
}

/** A computed number with its unit and, where it has one, its standard error, which limits its figures. */
export function UncertainQuantity({
  of,
  digits,
}: {
  of: Uncertain & { readonly unit: string };
  digits: number;
}) {
  return (
    <>
      <UncertainNumber of={of} digits={digits} />
      {of.unit === '1' ? null : '\u00a0'}
      <Unit>{of.unit}</Unit>
    </>
  );
}

/** The same without its unit. */
export function UncertainNumber({ of: { value, uncertainty }, digits }: { of: Uncertain; digits: number }) {
  if (!uncertainty) return <NumberText value={value} digits={digits} />;
  return (
    <>
      <NumberText value={value} digits={figuresWithin(value, uncertainty, digits)} /> ±{'\u2009'}
      <NumberText value={uncertainty} digits={2} />
    </>
  );
}
