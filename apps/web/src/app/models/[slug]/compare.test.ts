import { describe, expect, it } from 'vitest';
import { compareVersions, type Version, versionBeside } from './compare';

const version = (number: string, of: Partial<Version> = {}): Version => ({
  slug: 'barrier',
  version: number,
  active: false,
  fault: null,
  trainedAt: '2026-11-22T00:00:00Z',
  sha256: '',
  datasetSha256: null,
  metrics: [],
  calibration: [],
  ...of,
});

describe('two versions', () => {
  it('are compared in every figure that one of them has', () => {
    const before = version('1.0.0', {
      metrics: [{ split: 'group', name: 'MAE', unit: 'eV', value: 0.3 }],
      calibration: [{ claimed: 0.9, observed: 0.85 }],
    });
    const after = version('2.0.0', {
      metrics: [
        { split: 'group', name: 'MAE', unit: 'eV', value: 0.2 },
        { split: 'row', name: 'MAE', unit: 'eV', value: 0.1 },
      ],
    });
    expect(compareVersions(before, after)).toEqual([
      { split: 'group', name: 'MAE', unit: 'eV', before: 0.3, after: 0.2 },
      { split: 'row', name: 'MAE', unit: 'eV', before: null, after: 0.1 },
      { split: null, name: 'share in the 90\u00a0% interval', unit: '1', before: 0.85, after: null },
    ]);
  });

  it('are the one shown and the one named, or that before it', () => {
    const versions = ['3.0.0', '2.0.0', '1.0.0'].map((number) => version(number));
    const beside = (shown: string, named?: string) =>
      versionBeside({ version: shown, versions }, named)?.version;
    expect(beside('3.0.0')).toBe('2.0.0');
    expect(beside('3.0.0', '1.0.0')).toBe('1.0.0');
    expect(beside('3.0.0', '9.0.0')).toBe('2.0.0');
    expect(beside('1.0.0')).toBe('3.0.0');
    expect(versionBeside({ version: '1.0.0', versions: [version('1.0.0')] })).toBeNull();
  });
});
