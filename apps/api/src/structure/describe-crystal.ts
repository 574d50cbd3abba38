import { createHash } from 'node:crypto';
import { analyseSymmetry, type Crystal, compositionOf, formatFormula } from '@interphase/core';

/** What the store keeps of a crystal beside its text. */
export interface CrystalDescription {
  readonly formula: string;
  readonly spaceGroup: string;
  /** Lengths in angstrom, then angles in degrees. */
  readonly lattice: [number, number, number, number, number, number];
  /** Cubic angstrom. */
  readonly volume: number;
  readonly ordered: boolean;
  readonly contentHash: string;
}

/** What the store keeps of a crystal: what it is made of, its cell, and a hash by which it is known again. */
export function describeCrystal(crystal: Crystal): CrystalDescription {
  const { a, b, c, alpha, beta, gamma, volume } = crystal.lattice;
  return {
    formula: formatFormula(compositionOf(crystal)),
    spaceGroup: analyseSymmetry(crystal).symbol,
    lattice: [a, b, c, alpha, beta, gamma],
    volume,
    ordered: crystal.sites.every(({ species }) => species.length === 1 && species[0]?.occupancy === 1),
    contentHash: contentHash(crystal),
  };
}

/** Equal for crystals whose cell, positions and species agree to 1e-6, whatever their text looks like. */
export function contentHash({ lattice, sites }: Crystal): string {
  const { a, b, c, alpha, beta, gamma } = lattice;
  const content = {
    lattice: [a, b, c, alpha, beta, gamma].map(rounded),
    sites: sites.map(({ position, species }) => [
      position.map(rounded),
      species.map(({ element, oxidationState, occupancy }) => [element, oxidationState, rounded(occupancy)]),
    ]),
  };
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

const rounded = (value: number): string => value.toFixed(6);
