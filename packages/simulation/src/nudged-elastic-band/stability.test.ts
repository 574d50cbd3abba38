import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCif } from '@interphase/core';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '../data-folder.js';
import { heldField } from '../force-field/held-field.js';
import { softBondValenceTable } from '../interaction/pair-parameters.js';
import { withCharges } from '../preparation/with-charges.js';
import { descend } from './fire.js';
import { hopFields } from './hop-fields.js';
import { nudgedElasticBandParameters } from './parameters.js';
import { hopHost } from './relaxed-hop.js';

const { cutoff, restraint } = nudgedElasticBandParameters.parse({ mobileIon: 'Li' });

/** Root mean square distance (angstrom) from its measured place at which a shaken crystal comes to rest. */
function restOf(name: string, hold: { referenceForces: boolean; stiffness: number }): number {
  const file = `${name}.cif`;
  const { crystal } = withCharges(
    parseCif(readFileSync(join(dataFolder(), 'structures', file)), { file }).crystal,
    undefined,
  );
  const fields = hopFields(softBondValenceTable(), cutoff);
  const host = hopHost(crystal, { element: 'Li', charge: 1 }, 8, fields.of);
  const { reference } = host;
  const field = heldField(fields.of(host.supercell), {
    reference,
    referenceForces: hold.referenceForces ? host.referenceForces : new Float64Array(reference.length),
    stiffness: hold.stiffness,
    heldAtoms: reference.length / 3,
  });
  const random = xoroshiro128plus(1);
  const positions = reference.map((value) => value + 0.1 * (uniformFloat64(random) - 0.5));
  descend(positions, (at, forces) => field.evaluate(at, forces), {
    forceTolerance: 0.01,
    maximumSteps: 400,
  });
  const squared = positions.reduce((sum, value, i) => sum + (value - reference[i]!) ** 2, 0);
  return Math.sqrt(squared / (reference.length / 3));
}

describe('frameworks under the held field', () => {
  it.each([
    'lithium-iron-phosphate',
    'lithium-phosphate-gamma',
    'lithium-cobalt-oxide',
    'lithium-phosphate-beta',
    'lithium-thiophosphate-7-3-11',
    'sodium-zirconium-phosphate',
  ])('%s comes back to its measured places after it was shaken', (name) => {
    expect(restOf(name, { referenceForces: true, stiffness: restraint })).toBeLessThan(0.01);
  });

  it('would not without: pair energies alone pull LiFePO4 out of shape, and unravel beta-Li3PO4', () => {
    const bare = { referenceForces: false, stiffness: 0 };
    expect(restOf('lithium-iron-phosphate', bare)).toBeGreaterThan(0.15);
    expect(restOf('lithium-phosphate-beta', { referenceForces: true, stiffness: 0 })).toBeGreaterThan(0.5);
  });
});
