import { describe, expect, it } from 'vitest';
import { applyOperation, parseOperation } from './operation.js';

describe('parseOperation', () => {
  it.each([
    ['x, y, z', [0.1, 0.2, 0.3]],
    ['-y+1/2, x-y, z', [0.3, -0.1, 0.3]],
    ['1/2-X,+Y,Z+0.25', [0.4, 0.2, 0.55]],
    ['x+.3333,y+0.667,z+.16667', [0.1 + 1 / 3, 0.2 + 2 / 3, 0.3 + 1 / 6]],
    ['z,x,y', [0.3, 0.1, 0.2]],
    ['x-1, 1*y, z', [-0.9, 0.2, 0.3]],
  ])('reads %s', (text, image) => {
    const operation = parseOperation(text);
    expect(operation).not.toBeNull();
    if (operation === null) return;
    applyOperation(operation, [0.1, 0.2, 0.3]).forEach((value, axis) => {
      expect(value).toBeCloseTo(image[axis] ?? Number.NaN, 12);
    });
  });

  it.each([
    [''],
    ['x,y'],
    ['x,y,z,x'],
    ['x,y,q'],
    ['x,y,0'],
    ['x y,y,z'],
    ['x,x,z'],
    ['2x,y,z'],
    ['x,,z'],
    ['x+1/0,y,z'],
  ])('refuses %j', (text) => {
    expect(parseOperation(text)).toBeNull();
  });
});
