/**
 * The function with its newest results kept by key: tables of pairs of ions, which crystal after crystal needs again.
 * `most` results are kept; the one made first goes first.
 */
export function remembered<Input, Output>(
  make: (input: Input) => Output,
  keyOf: (input: Input) => unknown,
  most: number,
): (input: Input) => Output {
  const kept = new Map<unknown, Output>();
  return (input) => {
    const key = keyOf(input);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(input);
    kept.set(key, made);
    const [oldest] = kept.keys();
    if (kept.size > most) kept.delete(oldest);
    return made;
  };
}
