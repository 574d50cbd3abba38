import { expect, it } from 'vitest';
import { authorKey } from './author-key.js';

it.each([
  ['R. Müller', 'r. muller'],
  ['K. Edström', 'k. edstrom'],
  ['J. Bréger', 'j. breger'],
  ['Ø. Łukasz', 'o. lukasz'],
  ['A. Van der Ven', 'a. van der ven'],
])('%s is found as %s', (name, key) => expect(authorKey(name)).toBe(key));
