import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, overlaps, type Rectangle } from './geometry';
import { placeLabels } from './place-labels';
import { separateEdges } from './separate-edges';

const plot: Rectangle = { x: 0, y: 0, width: 1000, height: 560 };
const size = { width: 70, height: 16 };

const boxes = fc.array(
  fc
    .tuple(
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 8, max: 500 }),
      fc.integer({ min: 8, max: 300 }),
    )
    .map(([x, y, width, height]) => ({
      x,
      y,
      width: Math.min(width, 1000 - x),
      height: Math.min(height, 560 - y),
    })),
  { minLength: 1, maxLength: 24 },
);

describe('placeLabels', () => {
  it('puts a label inside a roomy box, without a leader', () => {
    const box = { x: 100, y: 100, width: 300, height: 200 };
    const [label] = placeLabels([box], [size], plot);
    expect(label && contains(box, label.frame)).toBe(true);
    expect(label?.leader).toBeNull();
  });

  it('puts the label of a tiny box outside, with a leader that starts at the box', () => {
    const [label] = placeLabels([{ x: 500, y: 300, width: 10, height: 6 }], [size], plot);
    expect(label?.leader?.[0].x).toBeGreaterThanOrEqual(500);
    expect(label?.leader?.[0].x).toBeLessThanOrEqual(510);
  });

  it('never lets two labels meet and never leaves the plot', () => {
    fc.assert(
      fc.property(boxes, (some) => {
        const labels = placeLabels(
          some,
          some.map(() => size),
          plot,
        ).map(({ frame }) => frame);
        for (const [index, frame] of labels.entries()) {
          expect(contains(plot, frame)).toBe(true);
          for (const other of labels.slice(index + 1)) expect(overlaps(frame, other)).toBe(false);
        }
      }),
      { numRuns: 15, seed: 7 },
    );
  });
});

describe('separateEdges', () => {
  it('moves no edge by more than twelve units and keeps the largest box', () => {
    fc.assert(
      fc.property(boxes, (some) => {
        for (const [index, moved] of separateEdges(some).entries()) {
          const before = some[index];
          if (!before) throw new Error('one box out for one in');
          expect(Math.abs(moved.x - before.x)).toBeLessThanOrEqual(12);
          expect(Math.abs(moved.y - before.y)).toBeLessThanOrEqual(12);
        }
      }),
      { numRuns: 50, seed: 7 },
    );
  });

  it('parts boxes that share every edge', () => {
    const box = { x: 10, y: 10, width: 200, height: 100 };
    const [first, second] = separateEdges([box, box]);
    expect(first).toEqual(box);
    expect(second?.x).toBe(13);
    expect(second?.width).toBe(194);
  });
});
