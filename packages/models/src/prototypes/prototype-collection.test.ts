import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { relaxVolume } from '../decoration/instability.js';
import { readPrototypeCollection, shippedPrototypes } from './prototype-collection.js';

describe('the shipped prototypes', () => {
  const all = [...shippedPrototypes().values()];

  it('are more than sixty, each with a citation and a licence, of many families and ions', () => {
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(new Set(all.map(({ family }) => family)).size).toBeGreaterThan(60);
    expect(new Set(all.flatMap(({ mobileIons }) => mobileIons)).size).toBeGreaterThanOrEqual(3);
  });

  it('are full, neutral, hold their mobile ions in one charge, and mark equal sites by one label', () => {
    for (const { slug, crystal, mobileIons } of all) {
      const ions = crystal.sites.map(({ label, species }) => {
        expect(species, slug).toHaveLength(1);
        expect(species[0]?.occupancy, slug).toBe(1);
        return { label, element: species[0]?.element, charge: species[0]?.oxidationState ?? Number.NaN };
      });
      expect(ions.every(({ charge }) => Number.isInteger(charge) && charge !== 0)).toBe(true);
      expect(
        ions.reduce((sum, { charge }) => sum + charge, 0),
        slug,
      ).toBe(0);
      for (const mobile of mobileIons) {
        const charges = ions.filter(({ element }) => element === mobile).map(({ charge }) => charge);
        expect(new Set(charges).size, slug).toBe(1);
      }
      const kinds = new Map(ions.map(({ label, element, charge }) => [label, `${element}${charge}`]));
      for (const { label, element, charge } of ions) expect(kinds.get(label)).toBe(`${element}${charge}`);
    }
  });

  it('have bonds that fit their charges near the volume that they are given with', () => {
    for (const { slug, crystal } of all) {
      const relaxed = relaxVolume(crystal);
      expect(Math.abs((relaxed?.scale ?? 0) - 1), slug).toBeLessThan(0.07);
      expect(relaxed?.instability, slug).toBeLessThan(0.45);
    }
  });
});

describe('reading prototypes', () => {
  it('names a file that is missing or is no list of prototypes', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'prototypes-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    expect(() => readPrototypeCollection(folder)).toThrow(/prototypes\.json/);
    writeFileSync(path.join(folder, 'prototypes.json'), '[{"slug": "A"}]');
    expect(() => readPrototypeCollection(folder)).toThrow(/holds no prototype/);
  });
});
