import { describe, expect, it } from 'vitest';
import { sectionKey } from './section-key.js';

describe('the key of a section', () => {
  it('tells sections of the same name in two publications apart', () => {
    expect(sectionKey('bianchini-2022', 'Progress in Computations')).toBe(
      'bianchini-2022/progress-in-computations',
    );
    expect(sectionKey('deng-2022', 'Progress in Computations')).not.toBe(
      sectionKey('bianchini-2022', 'Progress in Computations'),
    );
  });

  it('keeps letters and digits of any script, and nothing else', () => {
    expect(sectionKey('a-2020', '3.1 Résumé & Ausblick: Größe')).toBe('a-2020/3-1-resume-ausblick-große');
    expect(sectionKey('a-2020', '考察')).toBe('a-2020/考察');
  });
});
