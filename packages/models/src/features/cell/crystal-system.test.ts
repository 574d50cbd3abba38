import { describe, expect, it } from 'vitest';
import { systemOf, systemOfShape, usualGroupOf } from './crystal-system.js';

const shape = { a: 5, b: 6, c: 7, alpha: 90, beta: 90, gamma: 90 };

describe('the crystal system', () => {
  it.each([
    ['cubic', { a: 12.97, b: 12.97, c: 12.97 }],
    ['tetragonal', { a: 6, b: 6 }],
    ['tetragonal', { b: 7, c: 7 }],
    ['orthorhombic', {}],
    ['monoclinic', { beta: 104.2 }],
    ['trigonal', { a: 8.51, b: 8.514, c: 20.84, gamma: 120 }],
    ['trigonal', { a: 9, b: 9, c: 9, alpha: 58, beta: 58, gamma: 58 }],
    ['triclinic', { alpha: 116.9, beta: 120.9, gamma: 62.2 }],
    ['triclinic', { b: 5, c: 5, alpha: 80, beta: 85, gamma: 95 }],
  ] as const)('%s is the highest that a shape allows', (system, change) => {
    expect(systemOfShape({ ...shape, ...change })).toBe(system);
  });

  it.each([
    [1, 0],
    [2, 0],
    [3, 1],
    [15, 1],
    [16, 2],
    [75, 3],
    [143, 4],
    [167, 4],
    [168, 5],
    [195, 6],
    [230, 6],
  ])('of space group %d has place %d', (group, place) => {
    expect(systemOf(group)).toBe(place);
  });

  it('has a usual group of its own', () => {
    expect(systemOf(usualGroupOf('tetragonal'))).toBe(systemOf(75));
    expect(systemOf(usualGroupOf('triclinic'))).toBe(systemOf(1));
  });
});
