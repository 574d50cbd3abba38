const CHANNELS: Readonly<Record<string, string>> = { ZERO_TM: '0-TM', ONE_TM: '1-TM', TWO_TM: '2-TM' };

/** A kind of channel as people write it, 0-TM for ZERO_TM; any other word as it is. */
export const channelName = (word: string): string => CHANNELS[word] ?? word;
