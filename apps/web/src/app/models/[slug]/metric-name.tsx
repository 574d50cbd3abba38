import { Unit } from '../../../components/number/unit';

/** A figure and its unit: R2 is a square, a share has no unit, a logarithm stands as it is. */
export function MetricName({ children, unit }: { children: string; unit: string | null }) {
  return (
    <>
      {children === 'R2' ? (
        <>
          <i>R</i>
          <sup>2</sup>
        </>
      ) : (
        children
      )}
      {unit && unit !== '1' ? <>, {unit.startsWith('log10') ? unit : <Unit>{unit}</Unit>}</> : null}
    </>
  );
}
