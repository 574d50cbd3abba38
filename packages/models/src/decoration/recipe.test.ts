import { describe, expect, it } from 'vitest';
import { shippedPrototypes } from '../prototypes/prototype-collection.js';
import { createRandom } from '../random.js';
import { drawExchanges, unchanged } from './draw-recipes.js';
import { relaxVolume } from './instability.js';
import { decorate, exchangesText, parseExchanges } from './recipe.js';

const SLUGS = ['lithium-iron-phosphate', 'magnesium-ferrite', 'calcium-fluoride', 'sodium-cobalt-oxide'];
const prototypes = SLUGS.flatMap((slug) => shippedPrototypes().get(slug) ?? []);

describe('drawn decorations', () => {
  it('are neutral, full, keep the framework from holding the ion that moves, and are read back from their text', () => {
    expect(prototypes).toHaveLength(SLUGS.length);
    let [turns, vacancies] = [0, 0];
    for (const { crystal, mobileIons } of prototypes) {
      for (const mobileIon of mobileIons) {
        const random = createRandom(7);
        for (let turn = 0; turn < 60; turn++) {
          const drawn = drawExchanges(crystal, mobileIon, random) ?? unchanged(mobileIon);
          const recipe = { ...drawn, scale: 1 };
          const { sites } = decorate(crystal, mobileIon, recipe);
          const ions = sites.map(({ species }) => species[0]);
          expect(ions.reduce((sum, ion) => sum + (ion?.oxidationState ?? Number.NaN), 0)).toBeCloseTo(0, 10);
          expect(sites).toHaveLength(crystal.sites.length - drawn.vacancies);
          const places = crystal.sites.filter(({ species }) => species[0]?.element === mobileIon).length;
          expect(ions.filter((ion) => ion?.element === drawn.mobileIon)).toHaveLength(
            places - drawn.vacancies,
          );
          expect(parseExchanges(exchangesText(drawn.exchanges))).toEqual(
            new Map([...drawn.exchanges].sort(([a], [b]) => (a < b ? -1 : 1))),
          );
          if (drawn.vacancies > 0) vacancies += 1;
          if ([...drawn.exchanges.values()].some(({ length }) => length === 2)) turns += 1;
        }
      }
    }
    expect(Math.min(turns, vacancies)).toBeGreaterThan(3);
  });

  it('say which text names no exchanges', () => {
    expect(() => parseExchanges('Fe1>Mg')).toThrow(/Fe1>Mg/);
  });
});

describe('the volume of least instability', () => {
  it('is that of the crystal itself, however it was scaled before', () => {
    for (const { crystal, mobileIons } of prototypes) {
      const mobile = mobileIons[0] ?? '';
      const wide = decorate(crystal, mobile, { ...unchanged(mobile), scale: 1.06 });
      const [own, again] = [relaxVolume(crystal), relaxVolume(wide)];
      expect((again?.scale ?? 0) * 1.06).toBeCloseTo(own?.scale ?? 0, 2);
    }
  });

  it('of a spinel turned into CaSc2S4 is that of CaSc2S4 itself within 3 %', () => {
    const [oxide, sulfide] = ['spinel', 'calcium-scandium-sulfide'].map((slug) =>
      shippedPrototypes().get(slug),
    );
    if (!oxide || !sulfide) throw new Error('a spinel is missing');
    const turned = decorate(oxide.crystal, 'Mg', {
      exchanges: parseExchanges('Al1>Sc3+;Mg1>Ca2+;O1>S2-'),
      vacancies: 0,
      scale: 1,
    });
    const volume = turned.lattice.volume * (relaxVolume(turned)?.scale ?? 0) ** 3;
    expect(Math.abs(Math.cbrt(volume / sulfide.crystal.lattice.volume) - 1)).toBeLessThan(0.03);
  });
});
