import { engines, parseParameters } from '@interphase/simulation';
import { describe, expect, it } from 'vitest';

/**
 * Thresholds of well-known lattices, extrapolated from small ones, against exact values and those of long simulations:
 * square sites, Newman & Ziff, Phys. Rev. Lett. 85, 4104 (2000), doi 10.1103/PhysRevLett.85.4104; honeycomb sites, Suding
 * & Ziff, Phys. Rev. E 60, 275 (1999), doi 10.1103/PhysRevE.60.275; square, triangular and honeycomb bonds and triangular
 * sites exactly, Sykes & Essam, J. Math. Phys. 5, 1117 (1964), doi 10.1063/1.1704215; simple cubic, Wang et al., Phys.
 * Rev. E 87, 052107 (2013), doi 10.1103/PhysRevE.87.052107; face- and body-centred cubic, Lorenz & Ziff, Phys. Rev. E 57,
 * 230 (1998), doi 10.1103/PhysRevE.57.230, and J. Phys. A 31, 8147 (1998), doi 10.1088/0305-4470/31/40/009; diamond, Xu, Wang, Lv & Deng, Front. Phys. 9, 113 (2014),
 * doi 10.1007/s11467-013-0403-z.
 */
const PUBLISHED = [
  { lattice: 'square', filled: 'SITE', threshold: 0.592746 },
  { lattice: 'square', filled: 'BOND', threshold: 0.5 },
  { lattice: 'triangular', filled: 'SITE', threshold: 0.5 },
  { lattice: 'triangular', filled: 'BOND', threshold: 2 * Math.sin(Math.PI / 18) },
  { lattice: 'honeycomb', filled: 'SITE', threshold: 0.697043 },
  { lattice: 'honeycomb', filled: 'BOND', threshold: 1 - 2 * Math.sin(Math.PI / 18) },
  { lattice: 'simple-cubic', filled: 'SITE', threshold: 0.311608 },
  { lattice: 'simple-cubic', filled: 'BOND', threshold: 0.248812 },
  { lattice: 'body-centred-cubic', filled: 'SITE', threshold: 0.245961 },
  { lattice: 'body-centred-cubic', filled: 'BOND', threshold: 0.180287 },
  { lattice: 'diamond', filled: 'SITE', threshold: 0.429987 },
  { lattice: 'diamond', filled: 'BOND', threshold: 0.3895892 },
  { lattice: 'face-centred-cubic', filled: 'SITE', threshold: 0.199236 },
  { lattice: 'face-centred-cubic', filled: 'BOND', threshold: 0.120163 },
] as const;

/** Cells along each edge: those of planes are larger, as each step of size costs less there. */
const PLANE = { sizes: [16, 24, 32, 48], samples: 300 };
const SPACE = { sizes: [8, 10, 12, 16], samples: 50 };
const DRAWN: Record<string, typeof PLANE> = {
  square: PLANE,
  triangular: PLANE,
  honeycomb: PLANE,
  'simple-cubic': { sizes: [12, 16, 20, 24], samples: 100 },
  'body-centred-cubic': { sizes: [10, 12, 16, 20], samples: 80 },
};
/** Standard errors that a threshold may be off by; one in 370 of right ones would be off by more. */
const ERRORS = 3;
/** Corrections of a higher order than the extrapolation takes, with lattices as small as these. */
const HIGHER_ORDER = 1e-3;

const context = { progress: () => {}, signal: new AbortController().signal };

function thresholdOf(given: Record<string, unknown>) {
  const engine = engines.LATTICE_PERCOLATION;
  if (!engine || !('parts' in engine)) throw new Error('The engine is not there.');
  const parameters = parseParameters(engine.parameters, given);
  const parts = Array.from({ length: engine.parts(parameters) }, (_, part) =>
    engine.runPart(null, parameters, part, context),
  );
  const found = engine.combine(parts, parameters, null).properties[0];
  if (found?.uncertainty == null) throw new Error('There is no threshold with an error.');
  return { value: found.value, uncertainty: found.uncertainty };
}

describe('percolation thresholds of lattices without end', () => {
  it.each(PUBLISHED)('$lattice, $filled', ({ lattice, filled, threshold }) => {
    const { value, uncertainty } = thresholdOf({ lattice, filled, ...(DRAWN[lattice] ?? SPACE) });
    expect(uncertainty).toBeLessThan(0.003);
    expect(Math.abs(value - threshold)).toBeLessThan(ERRORS * uncertainty + HIGHER_ORDER);
  });
});
