/** A named list of numbers: what a model reads. */
export type Features = Readonly<Record<string, number>>;

export const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The middle value, or the mean of the middle two; 0 for no values. */
export const median = (values: readonly number[]) => {
  const sorted = [...values].sort((x, y) => x - y);
  const middle = sorted.length >> 1;
  return mean(sorted.slice(sorted.length % 2 === 1 ? middle : Math.max(middle - 1, 0), middle + 1));
};

const deviation = (values: readonly number[]) => {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
};

/** Mean, least, greatest and standard deviation of values, named `name mean` and so on; zeros for no values. */
export function summary(name: string, values: readonly number[]): Features {
  return {
    [`${name} mean`]: mean(values),
    [`${name} least`]: values.length === 0 ? 0 : Math.min(...values),
    [`${name} greatest`]: values.length === 0 ? 0 : Math.max(...values),
    [`${name} deviation`]: deviation(values),
  };
}
