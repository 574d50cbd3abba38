import type { Artifact } from '../../lib/run/artifacts/artifact';

/** What the drawings of a run's artifacts need to know of it. */
export interface ShownRun {
  readonly id: string;
  readonly inputHash: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly artifacts: readonly Artifact[];
  readonly properties: readonly {
    readonly quantity: { readonly slug: string };
    readonly value: number;
  }[];
  readonly structure?: { readonly cif: string } | null | undefined;
  /** Whether this is the run's own page; elsewhere each drawing leads there. */
  readonly own: boolean;
}

/** The element that moves; null for a method in which none does. */
export const mobileElement = ({ parameters }: Pick<ShownRun, 'parameters'>): string | null =>
  typeof parameters.mobileIon === 'string' ? parameters.mobileIon.replace(/\d*[+-]$/, '') : null;
