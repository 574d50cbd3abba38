import { ParameterError, type Vector3 } from '@interphase/core';
import type { ComputedValue, Engine, EngineResult } from '../engine/engine.js';
import { paceStage } from '../engine/pace.js';
import { formatIon, type Ion } from '../interaction/ion.js';
import { softBondValenceTable } from '../interaction/pair-parameters.js';
import { hopFields } from './hop-fields.js';
import { type HopRecord, recordOf } from './hop-record.js';
import { type NudgedElasticBandParameters, nudgedElasticBandParameters } from './parameters.js';
import { hopHost, relaxHop } from './relaxed-hop.js';
import { requestedHops } from './requested-hops.js';
import { rigidHop } from './rigid-hop.js';
import { warningsOf } from './warnings.js';

/** Share of a run's time that finding the network takes. */
const NETWORK = 0.2;
/** Ends whose energies in the rigid framework differ by less (eV) are sites of one kind. */
const EQUIVALENT = 0.02;
/** Barriers to and fro that differ by less (eV) are one. */
const SAME_BARRIER = 5e-3;

/**
 * Barriers of single hops with the bond-valence force field: all atoms of a supercell give way, the highest image
 * climbs to the saddle.
 */
export const nudgedElasticBandEngine: Engine<NudgedElasticBandParameters> = {
  method: 'NUDGED_ELASTIC_BAND',
  version: '1.0.0',
  structure: 'required',
  parameters: nudgedElasticBandParameters,
  run(crystal, parameters, context): EngineResult {
    const requested = requestedHops(crystal, parameters, {
      ...context,
      progress: (fraction, message) => context.progress(NETWORK * fraction, message),
    });
    const { ion, landscape, hops } = requested;
    const warnings = [...requested.warnings];
    const fields = hopFields(softBondValenceTable(), parameters.cutoff);
    const host = hopHost(requested.crystal, ion, parameters.supercell, fields.of);
    warnings.push(...fields.remarks().map((remark) => `In the framework ${remark}.`));
    const records = hops.flatMap((hop, index): HopRecord[] => {
      const label = String(index + 1);
      const share = (part: number) => NETWORK + ((1 - NETWORK) * (index + part)) / hops.length;
      const pace = paceStage(context, `Relaxing hop ${label} of ${hops.length}`, share(0), share(1));
      try {
        const rigid = rigidHop(landscape, hop, parameters);
        const equivalentEnds = rigid !== null && Math.abs(rigid.barrier - rigid.reverseBarrier) < EQUIVALENT;
        const relaxed = relaxHop(host, hop, equivalentEnds, parameters, pace);
        return [recordOf(label, requested.crystal.lattice, hop, relaxed, rigid)];
      } catch (error) {
        // A hop of the network that is none for all atoms is a finding, one that was asked for a mistake.
        if (parameters.hop || !(error instanceof ParameterError)) throw error;
        warnings.push(`Hop ${label} (${coordinates(hop.from)} to ${coordinates(hop.to)}): ${error.message}`);
        return [];
      }
    });
    for (const record of records) warnings.push(...warningsOf(record, parameters));
    context.progress(1, 'Done');
    return {
      properties: records.flatMap((record) => propertiesOf(record, ion)),
      artifacts: [
        {
          name: 'hops',
          description:
            'Relaxed hops: ends and images of the hopping ion (fractional, continuous), multiplicity in the cell, mechanism, barriers to and fro and with the framework rigid (eV), images with distance along the way (angstrom) and energy above the start (eV), convergence, steps and largest force (eV/angstrom), atoms of the supercell, restraint (eV/angstrom^2), how far the ends relaxed and displacement of the other atoms (angstrom).',
          data: { ion: formatIon(ion.element, ion.charge), hops: records },
        },
      ],
      warnings,
    };
  },
};

/** The hop's barrier, or two when it is harder one way than the other. */
function propertiesOf(record: HopRecord, ion: Ion): ComputedValue[] {
  const { label, from, to, barrier, reverseBarrier, multiplicity } = record;
  const same = Math.abs(barrier - reverseBarrier) < SAME_BARRIER;
  const length = record.images.at(-1)?.distance ?? 0;
  const value = (
    direction: 'forward' | 'backward',
    height: number,
    [start, end]: [Vector3, Vector3],
  ): ComputedValue => ({
    quantity: 'migration-barrier',
    value: height,
    uncertainty: null,
    unit: 'eV',
    conditions: [
      { name: 'hop', value: label, unit: null },
      { name: 'ion', value: formatIon(ion.element, ion.charge), unit: null },
      ...(same ? [] : [{ name: 'direction', value: direction, unit: null }]),
      { name: 'from', value: coordinates(start), unit: null },
      { name: 'to', value: coordinates(end), unit: null },
      { name: 'path length', value: length.toFixed(2), unit: 'angstrom' },
      { name: 'multiplicity', value: String(multiplicity), unit: null },
    ],
  });
  const forward = value('forward', barrier, [from, to]);
  return same ? [forward] : [forward, value('backward', reverseBarrier, [to, from])];
}

const coordinates = (place: Vector3): string => place.map((value) => value.toFixed(3)).join(' ');
