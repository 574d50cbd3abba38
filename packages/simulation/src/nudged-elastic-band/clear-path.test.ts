import { ParameterError, type Vector3 } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { antifluorite } from '../bond-valence/prototypes.fixture.js';
import { requireClearPath } from './clear-path.js';
import { statedHop } from './hop.js';
import { hopCell } from './hop-cell.js';
import { supercellOf } from './supercell.js';

const supercell = supercellOf(antifluorite, 9);
const check = (from: Vector3, to: Vector3) => {
  const hop = statedHop(antifluorite.lattice, { from, to });
  requireClearPath(hopCell(antifluorite, supercell, { element: 'Li', charge: 1 }, hop, 1.7));
};

describe('requireClearPath', () => {
  it('lets a hop between neighbouring sites pass', () => {
    expect(() => check([0.25, 0.25, 0.25], [0.75, 0.25, 0.25])).not.toThrow();
  });

  it.each<[string, Vector3, Vector3, string[]]>([
    ['starts on an atom', [0, 0, 0], [0.25, 0.25, 0.25], ['hop', 'from']],
    ['ends on an atom', [0.25, 0.25, 0.25], [0, 0, 0], ['hop', 'to']],
    ['passes through an atom', [0.25, 0.25, 0.25], [-0.25, -0.25, -0.25], ['hop']],
  ])('refuses a hop that %s', (_, from, to, path) => {
    try {
      check(from, to);
    } catch (error) {
      expect(error).toBeInstanceOf(ParameterError);
      expect(error).toMatchObject({ path, message: expect.stringContaining('O') });
      return;
    }
    throw new Error('The hop was not refused');
  });
});
