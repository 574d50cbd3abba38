import { describe, expect, it } from 'vitest';
import { channelName } from './channel-name';

describe('channelName', () => {
  it.each([
    ['ZERO_TM', '0-TM'],
    ['ONE_TM', '1-TM'],
    ['TWO_TM', '2-TM'],
    ['layered', 'layered'],
  ])('writes %s as %s', (word, written) => {
    expect(channelName(word)).toBe(written);
  });
});
