const NARROW = new Set("iIljtfr.,:;'|!()[]-/ ");
const WIDE = new Set('mwMW@%—');

/**
 * Width of a line of text in ems of Source Sans 3, within a few per cent: enough to place labels on the server,
 * where nothing can be measured.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width += NARROW.has(character) ? 0.27 : WIDE.has(character) ? 0.8 : /[A-Z]/.test(character) ? 0.58 : 0.5;
  return width;
}
