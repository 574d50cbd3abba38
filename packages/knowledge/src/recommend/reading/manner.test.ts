import { describe, expect, it } from 'vitest';
import { readManner } from './manner.js';

describe('the manner that a text asks for', () => {
  it.each([
    'operando XRD',
    'in situ',
    'while cycling',
    'while the cell is charging',
    'during the first charge',
    'in a working cell',
    'in real time',
    'during lithiation',
  ])('%s is operando', (text) => expect(readManner(text).operando?.value).toBe(true));

  it.each([
    'without opening it',
    'non-destructively',
    'nondestructive',
    'a sealed cell',
    'I do not want to open it',
  ])('%s is non-destructive', (text) => expect(readManner(text).nonDestructive?.value).toBe(true));

  it.each([
    'simulate it',
    'from first principles',
    'calculated barriers',
    'ab initio',
    'train an interatomic potential',
    'a machine-learned potential',
  ])('%s wants a computation', (text) => expect(readManner(text).kind?.value).toBe('computation'));

  it.each([
    'image it',
    'how can I see it',
    'measured in the lab',
    'at a synchrotron',
    'detect gas',
    'operando',
  ])('%s wants an experiment', (text) => expect(readManner(text).kind?.value).toBe('experiment'));

  it.each([
    'lithium diffusion',
    'at which potential does the electrolyte decompose',
    'surface vs bulk without radiation damage',
    'oxygen redox',
  ])('%s asks for none', (text) => {
    expect(readManner(text)).toEqual({ operando: null, nonDestructive: null, kind: null });
  });
});
