import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packImage, unpackImage } from './image.js';

it('keeps whole vectors apart, and adds their integers as the vectors add', () => {
  const component = fc.integer({ min: -256, max: 255 });
  const vector = fc.tuple(component, component, component);
  fc.assert(
    fc.property(vector, vector, (a, b) => {
      expect(unpackImage(packImage(...a))).toEqual(a);
      expect(unpackImage(packImage(...a) + packImage(...b))).toEqual(a.map((one, axis) => one + b[axis]!));
    }),
  );
});
