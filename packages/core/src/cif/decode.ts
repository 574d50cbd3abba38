import type { Fail } from './cif-problem.js';

const maximumBytes = 20_000_000;
/** Share of characters that no text has above which bytes are no text. */
const strangest = 0.05;

/** Control characters other than tab, line ends, form feed and the end mark of DOS files. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const control = /[\u0000-\u0008\u000b\u000e-\u0019\u001b-\u001f\u007f]/;

const share = (text: string, isStrange: (code: number) => boolean): number => {
  let strange = 0;
  for (let at = 0; at < text.length; at++) if (isStrange(text.charCodeAt(at))) strange++;
  return text.length === 0 ? 0 : strange / text.length;
};

/** UTF-8; files of old programs are Latin-1 in a name or a degree sign, which is let pass. */
function decodeBytes(bytes: Uint8Array, fail: Fail): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    if (share(text, (code) => code > 0x7e) > strangest) fail('cif.binary', 'This is no text file');
    return text;
  }
}

/** The text to read, or why it is none: `cif.empty`, `cif.binary`, `cif.too-large`. */
export function decode(source: string | Uint8Array, fail: Fail): string {
  if (source.length > maximumBytes) {
    fail('cif.too-large', `The file has more than ${maximumBytes / 1e6} MB`);
  }
  const text = (typeof source === 'string' ? source : decodeBytes(source, fail)).replace(/^\ufeff/, '');
  const found = control.exec(text);
  if (found !== null) {
    const line = text.slice(0, found.index).split('\n').length;
    fail('cif.binary', 'This is no text file: it holds control characters', line);
  }
  if (share(text, (code) => code === 0xfffd) > strangest) fail('cif.binary', 'This is no text file');
  if (text.trim() === '') fail('cif.empty', 'The file is empty');
  return text;
}
