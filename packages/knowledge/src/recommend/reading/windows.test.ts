import { describe, expect, it } from 'vitest';
import { readWindows, spanOf } from './windows.js';

const bands = [{ name: 'Atomic', minMetres: 1e-10, maxMetres: 1e-9 }];
const window = (text: string, axis: 'length' | 'time') => spanOf(readWindows(text, bands), axis);
const near = (lower: number | null, upper: number | null) => ({
  lower: lower === null ? null : expect.closeTo(lower, 14),
  upper: upper === null ? null : expect.closeTo(upper, 14),
});

describe('lengths in a text', () => {
  it.each<[string, number | null, number | null]>([
    ['the outermost 2-3 nm of it', 2e-9, 3e-9],
    ['a 500 nm particle', 2.5e-7, 1e-6],
    ['from 1 nm to 5 µm', 1e-9, 5e-6],
    ['above 1 mm', 1e-3, null],
    ['features < 20 nm', null, 2e-8],
    ['at 3 Å', 1.5e-10, 6e-10],
    ['10 microns', 5e-6, 2e-5],
    ['a mm-sized cell', 1e-3, 1e-2],
    ['at the atomic scale', 1e-10, 1e-9],
    ['inside a full cell', 1e-3, 1e-1],
    ['one LixCoO2 particle', 1e-7, 1e-5],
    ['at the nanoscale', 1e-9, 1e-7],
  ])('%s', (text, lower, upper) => {
    expect(window(text, 'length')).toEqual(near(lower, upper));
  });

  it('are the edge of the cube that so many atoms fill', () => {
    const read = window('amorphous, >1000 atoms', 'length');
    expect(read?.lower).toBeCloseTo(Math.cbrt(1000 * 1.2e-29) / 2, 12);
    expect(window('tens of thousands of atoms', 'length')?.lower).toBeGreaterThan(read?.lower ?? 1);
  });
});

describe('times in a text', () => {
  it.each<[string, number | null, number | null]>([
    ['diffusion over milliseconds', 1e-3, 1e-2],
    ['for 100 ps to 2 ns', 1e-10, 2e-9],
    ['within 10 ms', null, 1e-2],
    ['longer than 1 µs', 1e-6, null],
    ['for hours', 3600, 36_000],
    ['every 5 min', 150, 600],
  ])('%s', (text, lower, upper) => {
    expect(window(text, 'time')).toEqual(lower === null || lower < 1 ? near(lower, upper) : { lower, upper });
  });
});

describe('what is no window', () => {
  it.each([
    'the O 1s line',
    'at 600 K and C/10 for 200 cycles',
    '1 mS/cm and 4.2 V',
    'Na2/3MnO2 at 10C',
    'resolve it in time and space',
    '3 S electrodes',
  ])('%s', (text) => {
    expect(readWindows(text, bands)).toEqual([]);
  });
});
