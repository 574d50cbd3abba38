import { expect, it } from 'vitest';
import type { Cell } from '../../table/table.js';
import { drawHops } from './hop-features-table.js';

const hosts: Record<string, Cell>[] = [
  { prototype: 'spinel', 'mobile ion': 'Li' },
  { prototype: 'spinel', 'mobile ion': 'Li' },
  { prototype: 'garnet', 'mobile ion': 'Li' },
  { prototype: 'garnet', 'mobile ion': 'Cu' },
];
/** Twenty hops of the first crystal, and two of each other. */
const hops: Record<string, Cell>[] = Array.from({ length: 26 }, (_, hop) => ({
  crystal: hop < 20 ? 0 : 1 + ((hop - 20) >> 1),
  barrier: 0.3,
  length: 3,
}));
const hostOf = ({ crystal }: Readonly<Record<string, Cell>>) => hosts[Number(crystal)]!;

it('draws hops of prototypes in turn, of their crystals in turn, each once and the same from a seed', () => {
  const drawn = drawHops(hops, hostOf, 1);
  expect(drawHops(hops, hostOf, 1)).toEqual(drawn);
  expect(drawHops(hops, hostOf, 2)).not.toEqual(drawn);
  expect(new Set(drawn).size).toBe(24); // all but those of copper, whose barriers the literature does not have
  const crystals = drawn.map((place) => hops[place]!.crystal);
  expect(crystals.slice(0, 4).filter((crystal) => crystal === 2)).toHaveLength(2);
  expect(crystals.slice(0, 4).filter((crystal) => crystal === 0)).toHaveLength(1);
  expect(crystals).not.toContain(3);
});

it('leaves out ripples of one site, leaps past others, and hops without a barrier', () => {
  const odd = [{ length: 0.6 }, { length: 7.5 }, { barrier: null }].map((change) => ({
    ...hops[0]!,
    ...change,
  }));
  expect(drawHops(odd, hostOf, 1)).toEqual([]);
});
