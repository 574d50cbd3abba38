import type { Knowledge } from '../knowledge.js';
import { type MannerRead, readManner } from './manner.js';
import { type Mentions, readMentions } from './mentions.js';
import { withValences } from './valences.js';
import { readWindows, type WindowRead } from './windows.js';
import { isEmptyWord, type Word } from './words.js';

/** All that is read from a free text. */
export interface TextRead {
  mentions: Mentions;
  manner: MannerRead;
  windows: readonly WindowRead[];
  /** Words that are looked for in entries and findings, in the spelling of the evidence. */
  words: readonly Word[];
}

export function readText(text: string, knowledge: Knowledge): TextRead {
  const { lexicon, facts } = knowledge;
  const full = withValences(text);
  const words = lexicon.read(full);
  const manner = readManner(text);
  const windows = readWindows(text, facts.lengthScales);
  const rest = without(full, [
    manner.operando?.words,
    manner.nonDestructive?.words,
    // A size is weighed as such; what it is the size of may still be found.
    ...windows.filter(({ sizeOnly }) => sizeOnly).map((one) => one.words),
  ]);
  return {
    mentions: readMentions(text, words, knowledge),
    manner,
    windows,
    words: (rest === full ? words : lexicon.read(rest)).filter((word) => !isEmptyWord(word)),
  };
}

/** The text without what was read from it as a whole: `without opening` is not about opening. */
const without = (text: string, read: readonly (string | undefined)[]): string =>
  read.reduce<string>((rest, words) => (words === undefined ? rest : rest.replace(words, ' ')), text);
