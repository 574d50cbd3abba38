import { describe, expect, it } from 'vitest';
import { type BandOptions, distance, relaxBand } from './band.js';
import { descend } from './fire.js';
import { initialPath } from './initial-path.js';
import { mullerBrown, stationary } from './muller-brown.fixture.js';

const options: BandOptions = {
  springConstant: 5,
  climbing: true,
  forceTolerance: 1e-4,
  maximumSteps: 5000,
};

const minimumNear = (place: readonly number[]) => {
  const positions = Float64Array.from(place);
  descend(positions, (at, forces) => mullerBrown.evaluate(at, forces), options);
  return positions;
};
const bandBetween = (from: readonly number[], to: readonly number[], images: number, changes = {}) => {
  const path = initialPath(minimumNear(from), minimumNear(to), images, null);
  return relaxBand(
    path,
    path.map(() => mullerBrown),
    { ...options, ...changes },
  );
};
const { deep, middle, shallow, highSaddle, lowSaddle } = stationary;

describe('relaxBand', () => {
  it('finds the published saddle of each hop of the Müller-Brown surface', () => {
    for (const [from, to, saddle] of [
      [deep, middle, highSaddle],
      [middle, shallow, lowSaddle],
    ] as const) {
      const band = bandBetween(from.position, to.position, 6);
      const top = band.energies.indexOf(Math.max(...band.energies));
      expect(band.converged).toBe(true);
      expect(band.energies[0]).toBeCloseTo(from.energy, 4);
      expect(band.energies[top]).toBeCloseTo(saddle.energy, 4);
      band.images[top]!.forEach((value, axis) => {
        expect(value).toBeCloseTo(saddle.position[axis]!, 2);
      });
    }
  });

  it('climbs the higher of two saddles when a minimum lies between the ends', () => {
    const band = bandBetween(deep.position, shallow.position, 11);
    expect(Math.max(...band.energies)).toBeCloseTo(highSaddle.energy, 4);
  });

  it('gives the same path walked backwards', () => {
    const forward = bandBetween(deep.position, shallow.position, 7);
    const backward = bandBetween(shallow.position, deep.position, 7);
    forward.energies.forEach((energy, image) => {
      expect(backward.energies.at(-1 - image)).toBeCloseTo(energy, 3);
    });
  });

  it('stays below the saddle and keeps its images at equal distances without a climber', () => {
    const band = bandBetween(deep.position, middle.position, 6, { climbing: false });
    expect(Math.max(...band.energies)).toBeLessThan(highSaddle.energy);
    const steps = band.images.slice(1).map((image, index) => distance(image, band.images[index]!));
    for (const step of steps) expect(step).toBeCloseTo(steps[0]!, 2);
  });

  it('says when it was stopped and leaves the path it was given alone', () => {
    const path = initialPath(minimumNear(deep.position), minimumNear(middle.position), 5, null);
    const before = path.map((image) => image.slice());
    const band = relaxBand(
      path,
      path.map(() => mullerBrown),
      { ...options, maximumSteps: 3 },
    );
    expect(band).toMatchObject({ converged: false, steps: 3 });
    expect(band.maximumForce).toBeGreaterThan(options.forceTolerance);
    expect(path).toEqual(before);
  });
});
