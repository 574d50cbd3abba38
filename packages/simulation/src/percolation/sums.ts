/** Sums over samples of one or more quantities: enough for their means and covariances. */
export interface Sums {
  readonly samples: number;
  readonly sums: readonly number[];
  /** Of the products of each quantity with each later one and itself, row by row. */
  readonly products: readonly number[];
}

/** Sums over the given samples, each a list of the same quantities. */
export function sumsOf(samples: readonly (readonly number[])[]): Sums {
  const count = samples[0]?.length ?? 0;
  const sums = new Array<number>(count).fill(0);
  const products = new Array<number>((count * (count + 1)) / 2).fill(0);
  for (const sample of samples) {
    let at = 0;
    for (let i = 0; i < count; i++) {
      sums[i]! += sample[i]!;
      for (let j = i; j < count; j++) products[at++]! += sample[i]! * sample[j]!;
    }
  }
  return { samples: samples.length, sums, products };
}

/** The sums over the samples of all; at least one must be given. */
export function addSums(all: readonly Sums[]): Sums {
  return all.reduce((total, one) => ({
    samples: total.samples + one.samples,
    sums: total.sums.map((sum, index) => sum + one.sums[index]!),
    products: total.products.map((product, index) => product + one.products[index]!),
  }));
}

/** Means of the quantities. */
export const meansOf = ({ samples, sums }: Sums): number[] => sums.map((sum) => sum / samples);

/** Covariances of the means, as a square matrix; null for a single sample, which shows no spread. */
export function covarianceOfMeans({ samples, sums, products }: Sums): number[][] | null {
  if (samples < 2) return null;
  const count = sums.length;
  const covariance = sums.map(() => new Array<number>(count).fill(0));
  let at = 0;
  for (let i = 0; i < count; i++)
    for (let j = i; j < count; j++) {
      const mean = products[at++]! / samples - (sums[i]! / samples) * (sums[j]! / samples);
      const value = (i === j ? Math.max(0, mean) : mean) / (samples - 1);
      covariance[i]![j] = value;
      covariance[j]![i] = value;
    }
  return covariance;
}

/** One standard error of the mean of each quantity; null for a single sample. */
export function standardErrors(sums: Sums): (number | null)[] {
  const covariance = covarianceOfMeans(sums);
  return sums.sums.map((_, index) => (covariance ? Math.sqrt(covariance[index]![index]!) : null));
}
