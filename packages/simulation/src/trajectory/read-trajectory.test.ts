import { describe, expect, it } from 'vitest';
import { randomNormal } from '../molecular-dynamics/random-normal.js';
import { analyseTrajectory } from './analyse-trajectory.js';
import { extendedXyzFrame } from './extended-xyz.js';
import type { Frame } from './read/frame.js';
import { readTrajectory } from './read-trajectory.js';
import { unwrapper } from './unwrap.js';

async function all(file: string, text: string, types?: string[]): Promise<Frame[]> {
  const frames: Frame[] = [];
  for await (const frame of readTrajectory(file, text.split('\n'), types)) frames.push(frame);
  return frames;
}
const cell = [
  [4, 0, 0],
  [1, 5, 0],
  [0, 0, 6],
] as const;

describe('readTrajectory', () => {
  it('reads back the extended XYZ it writes', async () => {
    const positions = Float64Array.from([0.5, 1, 1.5, -2, 7.25, 3]);
    const text = [0, 1].map((time) => extendedXyzFrame(['Li', 'O'], cell, positions, time)).join('');
    const frames = await all('a/run.extxyz', text);
    expect(frames).toHaveLength(2);
    expect(frames[1]).toEqual({ cell, elements: ['Li', 'O'], positions, unwrapped: false });
  });

  it('reads an XDATCAR with one head, and with a head for each frame', async () => {
    const head = 'Li O\n 2.0\n 2 0 0\n 0.5 2.5 0\n 0 0 3\n Li O\n 1 1';
    const frame = 'Direct configuration= 1\n 0.5 0 0\n 0 0.5 0.5';
    for (const text of [`${head}\n${frame}\n${frame}\n`, `${head}\n${frame}\n${head}\n${frame}\n`]) {
      const frames = await all('XDATCAR', text);
      expect(frames).toHaveLength(2);
      expect(frames[1]?.cell).toEqual(cell);
      expect(frames[1]?.elements).toEqual(['Li', 'O']);
      expect([...frames[1]!.positions]).toEqual([2, 0, 0, 0.5, 2.5, 3]);
    }
  });

  it.each([
    ['xu yu zu', '2 2 4.5 -2 3\n1 1 11 2 3', true],
    ['xs ys zs ix iy iz', '2 2 0 0 0 0 0 0\n1 1 0.5 0 0 2 0 0', true],
    ['x y z', '2 2 4.5 -2 3\n1 1 11 2 3', false],
    ['x y z ix iy iz', '2 2 4.5 -2 3 0 0 0\n1 1 3 2 3 2 0 0', true],
  ])('reads a LAMMPS dump of %s, in the order of the ids', async (columns, rows, unwrapped) => {
    const text = [
      'ITEM: TIMESTEP\n0\nITEM: NUMBER OF ATOMS\n2',
      'ITEM: BOX BOUNDS xy xz yz pp pp pp\n1 6 1\n2 7 0\n3 9 0',
      `ITEM: ATOMS id type ${columns}\n${rows}`,
    ].join('\n');
    const [frame] = await all('run.lammpstrj', text, ['Li', 'O']);
    expect(frame?.cell).toEqual(cell);
    expect(frame?.elements).toEqual(['Li', 'O']);
    expect(frame?.unwrapped).toBe(unwrapped);
    const expected = columns.startsWith('xs') ? [10, 0, 0, 0, 0, 0] : [10, 0, 0, 3.5, -4, 0];
    expect([...frame!.positions]).toEqual(expected);
  });

  it.each([
    ['states no lattice', '2\nno lattice\nLi 0 0 0\nO 1 1 1', 'structure.no-cell', 2],
    ['ends in a frame', '2\nLattice="4 0 0 0 4 0 0 0 4"\nLi 0 0 0', 'structure.truncated', 4],
    ['has a place that is none', '1\nLattice="4 0 0 0 4 0 0 0 4"\nLi 0 NaN 0', 'structure.bad-number', 3],
    ['has a million atoms', '1000000\n', 'structure.too-large', 1],
  ])('names the line of an extended XYZ that %s', async (_, text, code, line) => {
    await expect(all('run.xyz', text)).rejects.toMatchObject({ code, line, file: 'run.xyz' });
  });

  it.each([
    ['XDATCAR', 'Direct configuration= 1\n0 0 0', /head/],
    [
      'run.dump',
      'ITEM: NUMBER OF ATOMS\n1\nITEM: BOX BOUNDS pp pp pp\n0 4\n0 4\n0 4\nITEM: ATOMS id type x y z\n1 3 0 0 0',
      /type 3 has no element/,
    ],
  ])('says what is wrong with a %s', async (file, text, problem) => {
    await expect(all(file, text)).rejects.toThrow(problem);
  });

  it('refuses a file by its name', () => {
    expect(() => readTrajectory('run.png', [])).toThrow('no trajectory by its name');
  });
});

describe('unwrapper', () => {
  it('follows atoms over the faces of a skewed cell', () => {
    const unwrap = unwrapper();
    for (let step = 0; step < 30; step++) {
      const [u, v] = [0.4 * step, -0.3 * step];
      const inside = [u - Math.floor(u), v - Math.floor(v)] as const;
      const at = ([a, b]: readonly [number, number]) => Float64Array.from([4 * a + b, 5 * b, 0]);
      const out = unwrap({ cell, elements: ['Li'], positions: at(inside), unwrapped: false });
      at([u, v]).forEach((value, axis) => {
        expect(out[axis]).toBeCloseTo(value, 9);
      });
    }
  });
});

describe('analyseTrajectory', () => {
  it('finds the known diffusivity of wrapped walks beside a host that drifts', async () => {
    const { normal } = randomNormal(9);
    const ions = 30;
    const walkers = Float64Array.from({ length: 3 * ions }, () => 10 * normal());
    const wrap = (value: number) => value - 10 * Math.floor(value / 10);
    async function* frames(): AsyncGenerator<Frame> {
      for (let k = 0; k < 1500; k++) {
        for (let x = 0; x < walkers.length; x++) walkers[x]! += 0.1 * normal();
        const drift = 0.05 * k;
        yield {
          cell: [
            [10, 0, 0],
            [0, 10, 0],
            [0, 0, 10],
          ],
          elements: [...Array.from({ length: ions }, () => 'Li'), 'O'],
          positions: Float64Array.from([...walkers, 0, 0, 0], (value) => wrap(value + drift)),
          unwrapped: false,
        };
      }
    }
    const { properties } = await analyseTrajectory(frames(), {
      mobileIon: 'Li',
      interval: 0.1,
      temperature: 500,
    });
    const tracer = properties.find(({ quantity }) => quantity === 'diffusivity');
    // 0.1^2 / (2 x 0.1 ps) = 0.05 angstrom^2/ps.
    expect(Math.abs(tracer!.value / 5e-6 - 1)).toBeLessThan(0.12);
    expect(tracer!.uncertainty).toBeLessThan(1e-6);
  });

  it.each([
    [{ interval: 0 }, /positive/],
    [{ temperature: -1 }, /positive/],
    [{ mobileIon: 'Na' }, /holds no Na/],
  ])('refuses %o', async (change, problem) => {
    const text = extendedXyzFrame(['Li'], cell, new Float64Array(3), 0).repeat(3);
    const options = { mobileIon: 'Li', interval: 1, temperature: 300, ...change };
    const run = analyseTrajectory(readTrajectory('a.xyz', text.split('\n')), options);
    await expect(run).rejects.toThrow(problem);
  });
});
