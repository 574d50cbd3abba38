import type { Model } from './model';

/** A version as its model lists it. */
export type Version = Model['versions'][number];

/** A figure of two versions; null where a version does not have it. */
export interface Compared {
  readonly name: string;
  /** What it was held out by; null for coverages. */
  readonly split: string | null;
  readonly unit: string | null;
  readonly before: number | null;
  readonly after: number | null;
}

/** The version that another is put beside: the one named, else the one trained before it, else any other. */
export function versionBeside({ version, versions }: Pick<Model, 'version' | 'versions'>, named?: string) {
  const others = versions.filter((each) => each.version !== version);
  const place = versions.findIndex((each) => each.version === version);
  return others.find((each) => each.version === named) ?? versions[place + 1] ?? others[0] ?? null;
}

/** Every figure that one of two versions has: errors, then what their intervals hold. */
export function compareVersions(before: Version, after: Version): Compared[] {
  const metrics = joined(before.metrics, after.metrics, ({ split, name }) => `${split}\n${name}`).map(
    ([earlier, later]): Compared => {
      const { split = '', name = '', unit } = later ?? earlier ?? {};
      return { name, split, unit: unit ?? null, before: earlier?.value ?? null, after: later?.value ?? null };
    },
  );
  const coverages = joined(before.calibration, after.calibration, ({ claimed }) => claimed.toFixed(3)).map(
    ([earlier, later]): Compared => ({
      name: `share in the ${Math.round(100 * (later ?? earlier)!.claimed)}\u00a0% interval`, // one of two is there
      split: null,
      unit: '1',
      before: earlier?.observed ?? null,
      after: later?.observed ?? null,
    }),
  );
  return [...metrics, ...coverages];
}

/** Entries of two lists by what they are of, those of the later list first. */
function joined<T>(before: readonly T[], after: readonly T[], keyOf: (of: T) => string) {
  const earlier = new Map(before.map((each) => [keyOf(each), each]));
  const later = new Map(after.map((each) => [keyOf(each), each]));
  return [...new Set([...later.keys(), ...earlier.keys()])].map(
    (key) => [earlier.get(key), later.get(key)] as const,
  );
}
