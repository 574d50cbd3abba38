import { convertUnit } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { unitIri, unitsWithIri } from './unit-iris.js';

/**
 * What QUDT 3.5.0 says one of each unit is in coherent SI units (`qudt:conversionMultiplier`), and the unit of that
 * number. Copied from its vocabulary, so that an IRI that means another unit than ours shows.
 */
const qudt: Readonly<Record<string, readonly [number, string]>> = {
  UNITLESS: [1, '1'],
  PERCENT: [0.01, '1'],
  PPM: [1e-6, '1'],
  EV: [1.602176634e-19, 'J'],
  KiloEV: [1.602176634e-16, 'J'],
  'KiloJ-PER-MOL': [1000, 'J/mol'],
  K: [1, 'K'],
  // And `qudt:conversionOffset` 273.15.
  DEG_C: [274.15, 'K'],
  ANGSTROM: [1e-10, 'm'],
  NanoM: [1e-9, 'm'],
  MicroM: [1e-6, 'm'],
  MicroM2: [1e-12, 'm2'],
  NanoSEC: [1e-9, 's'],
  MilliSEC: [1e-3, 's'],
  SEC: [1, 's'],
  HR: [3600, 's'],
  YR: [31_557_600, 's'],
  'PER-HR': [2.777777777777778e-4, '1/s'],
  HZ: [1, '1/s'],
  V: [1, 'V'],
  OHM: [1, 'ohm'],
  'S-PER-CentiM': [100, 'S/m'],
  'MilliS-PER-CentiM': [0.1, 'S/m'],
  'CentiM2-PER-SEC': [1e-4, 'm2/s'],
  'MilliA-HR': [3.6, 'C'],
  'MilliA-HR-PER-GM': [3600, 'C/kg'],
  'MicroMOL-PER-GM': [1e-3, 'mol/kg'],
  MegaPA: [1e6, 'Pa'],
  GigaPA: [1e9, 'Pa'],
  'W-PER-M-K': [1, 'W/(m K)'],
};

describe('unitIri', () => {
  it.each(unitsWithIri)('%s: the unit of QUDT is as large as ours', (unit) => {
    const [namespace, name = ''] = (unitIri(unit) ?? '').split(/(?<=unit\/)/);
    expect(namespace).toBe('http://qudt.org/vocab/unit/');
    const [factor, coherent] = qudt[name] ?? [Number.NaN, unit];
    expect(convertUnit(1, unit, coherent) / factor).toBeCloseTo(1, 12);
  });

  it('gives no two units one IRI, and none to a unit that QUDT lacks', () => {
    expect(new Set(unitsWithIri.map(unitIri)).size).toBe(unitsWithIri.length);
    expect(unitIri('meV')).toBeNull();
    expect(unitIri('toString')).toBeNull();
  });
});
