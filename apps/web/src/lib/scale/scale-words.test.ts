import { describe, expect, it } from 'vitest';
import { lengthInWords, rangeInWords, timeInWords } from './scale-words';

describe('scale words', () => {
  it.each([
    [1e-10, '1 Å'],
    [2e-9, '2 nm'],
    [1e-7, '100 nm'],
    [5e-6, '5 µm'],
    [1e-3, '1 mm'],
    [0.02, '20 mm'],
  ])('%s m', (metres, words) => {
    expect(lengthInWords(metres).replace('\u00a0', ' ')).toBe(words);
  });

  it.each([
    [1e-13, '100 fs'],
    [1e-9, '1 ns'],
    [3600, '1 h'],
    [86_400, '1 day'],
    [3.2e8, '10 years'],
  ])('%s s', (seconds, words) => {
    expect(timeInWords(seconds).replace('\u00a0', ' ')).toBe(words);
  });

  it('writes a shared unit once', () => {
    expect(rangeInWords(1e-9, 2e-8, lengthInWords)).toBe('1–20\u00a0nm');
    expect(rangeInWords(1e-10, 2e-8, lengthInWords)).toBe('1\u00a0Å\u2009–\u200920\u00a0nm');
    expect(rangeInWords(1e-9, 1e-9, lengthInWords)).toBe('1\u00a0nm');
  });
});
