import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt-of';

describe('excerptOf', () => {
  const text = 'one\ntwo\r\nthree\nfour\nfive\nsix';

  it('shows two lines on either side', () => {
    expect(excerptOf(text, 3).lines.map((line) => line.number)).toEqual([1, 2, 3, 4, 5]);
    expect(excerptOf(text, 3).lines[1]).toEqual({ number: 2, text: 'two' });
  });

  it('stops at either end', () => {
    expect(excerptOf(text, 1).lines.map((line) => line.number)).toEqual([1, 2, 3]);
    expect(excerptOf(text, 6).lines.map((line) => line.number)).toEqual([4, 5, 6]);
  });
});
