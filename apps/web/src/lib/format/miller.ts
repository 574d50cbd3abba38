/** (104), with minus signs before an index as they are written in text. */
export const indicesText = (hkl: readonly number[]): string => {
  const wide = hkl.some((index) => Math.abs(index) > 9);
  return `(${hkl.map((index) => String(index).replace('-', '−')).join(wide ? '\u2009' : '')})`;
};
