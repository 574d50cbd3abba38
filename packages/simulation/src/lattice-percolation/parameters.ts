import { z } from 'zod';
import { within } from '../engine/parameter-kinds.js';
import { type Lattice, latticeOfPoints } from '../lattice/lattice.js';
import { LATTICE_NAMES, namedLattice } from '../lattice/named-lattices.js';
import { customLattice, faultOf } from './custom-lattice.js';

/** Sites or bonds filled in a whole run beyond which it would take hours. */
const MOST_STEPS = 50_000_000_000;
const MOST_SITES = 50_000_000;

/** What a run of lattice percolation may be asked. */
export const latticePercolationParameters = z
  .strictObject({
    /** A lattice by its name, with nearest neighbours. */
    lattice: z.enum(LATTICE_NAMES).default('face-centred-cubic'),
    /** A lattice of one's own, in the place of a named one. */
    custom: customLattice.nullish().transform((given) => given ?? null),
    /** What is filled at random. */
    filled: z.enum(['SITE', 'BOND']).default('SITE'),
    /** Cells along each edge; the threshold of a lattice without end is extrapolated from all of them. */
    sizes: z
      .array(within(2, 1000, 'cells').int('must be a whole number of cells'))
      .min(1)
      .max(12)
      .default([8, 12, 16, 24]),
    /** Lattices filled, of each size. */
    samples: within(1, 1_000_000, 'samples').int('must be a whole number of samples').default(400),
    seed: z.int().default(1),
  })
  .superRefine((parameters, context) => {
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const { custom } = parameters;
    if (custom) {
      const fault = faultOf(custom);
      if (fault) return refuse(['custom', ...fault.path], fault.message);
    }
    const lattice = latticeOf(parameters);
    if (lattice.bonds.length === 0)
      return refuse(
        custom && 'reach' in custom ? ['custom', 'reach'] : ['custom', 'bonds'],
        'no site of this lattice has a neighbour; name bonds, or a longer reach',
      );
    const largest = Math.max(...parameters.sizes);
    const sites = sitesOf(lattice, largest);
    if (sites > MOST_SITES)
      refuse(
        ['sizes'],
        `${largest} cells along each edge hold ${sites} sites and at most ${MOST_SITES} are allowed; take fewer`,
      );
    const steps = sizesOf(parameters).reduce((sum, size) => sum + stepsOfSample(parameters, size), 0);
    if (steps * parameters.samples > MOST_STEPS)
      refuse(
        ['samples'],
        `the run would fill ${(steps * parameters.samples).toExponential(1)} sites or bonds and at most ${MOST_STEPS.toExponential(0)} are allowed; take fewer samples or smaller sizes`,
      );
  });

export type LatticePercolationParameters = z.infer<typeof latticePercolationParameters>;

/** The lattice that the parameters name or describe. */
export function latticeOf({
  lattice,
  custom,
}: Pick<LatticePercolationParameters, 'lattice' | 'custom'>): Lattice {
  if (!custom) return namedLattice(lattice);
  return 'reach' in custom ? latticeOfPoints(custom) : custom;
}

/** The sizes of a run, each once, rising. */
export const sizesOf = ({ sizes }: Pick<LatticePercolationParameters, 'sizes'>): number[] =>
  [...new Set(sizes)].sort((a, b) => a - b);

/** Sites of a piece of so many cells along each edge. */
export const sitesOf = ({ dimensions, sites }: Lattice, size: number): number => sites * size ** dimensions;

/** How many sites or bonds one sample fills. */
export function stepsOfSample(
  parameters: Pick<LatticePercolationParameters, 'lattice' | 'custom' | 'filled'>,
  size: number,
): number {
  const lattice = latticeOf(parameters);
  const each = parameters.filled === 'SITE' ? 1 : lattice.bonds.length / lattice.sites;
  return sitesOf(lattice, size) * each;
}
