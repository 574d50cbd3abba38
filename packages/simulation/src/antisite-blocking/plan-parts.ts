import { type AntisiteParameters, sitesIn } from './parameters.js';

/** Sites of the particles of one part: about a second of work for each barrier. */
const SITES_OF_PART = 200_000;

/** What one part computes: all channels of one fraction of defects, or some arrangements of one particle. */
export type PartPlan =
  | { readonly kind: 'channels'; readonly defectFraction: number }
  | {
      readonly kind: 'particles';
      readonly defectFraction: number;
      readonly size: number;
      readonly arrangements: number;
    };

/** The parts of a run, in the order of their numbers. */
export function planParts(parameters: AntisiteParameters): PartPlan[] {
  const { defectFraction, crossoverBarriers, particleSizes, arrangements } = parameters;
  const channels = defectFraction.map((fraction) => ({
    kind: 'channels' as const,
    defectFraction: fraction,
  }));
  if (crossoverBarriers.length === 0) return channels;
  const particles = defectFraction.flatMap((fraction) =>
    particleSizes.flatMap((size) => {
      const atOnce = Math.max(1, Math.floor(SITES_OF_PART / sitesIn(size, parameters)));
      return Array.from({ length: Math.ceil(arrangements / atOnce) }, (_, block) => ({
        kind: 'particles' as const,
        defectFraction: fraction,
        size,
        arrangements: Math.min(atOnce, arrangements - block * atOnce),
      }));
    }),
  );
  return [...channels, ...particles];
}
