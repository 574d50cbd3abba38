import { COVERAGES } from './choices';

/** The share of truths that the interval shall hold. */
export function CoverageField({ id, chosen }: { id: string; chosen: number }) {
  return (
    <div>
      <label htmlFor={id}>Coverage</label>
      <select id={id} name="coverage" defaultValue={chosen}>
        {COVERAGES.map((share) => (
          <option key={share} value={share}>
            {Math.round(share * 100)} %
          </option>
        ))}
      </select>
    </div>
  );
}
