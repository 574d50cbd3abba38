import type { ComputedValue } from '../engine/engine.js';
import type { JsonRecord } from './formats/json-records.js';
import { type Calculation, computedValue } from './imported-result.js';

/** Energy and largest force of a calculation, with the cell's number of atoms and the functional. */
export function calculationProperties(
  { structure, energy, maximumForce, functional }: Calculation,
  more: readonly (readonly [string, string | null, string?])[] = [],
): ComputedValue[] {
  const atoms = structure === null ? null : String(structure.sites.length);
  const conditions = [['atoms', atoms], ['functional', functional], ...more] as const;
  return [
    ...(energy === null ? [] : [computedValue('potential-energy', energy, 'eV', conditions)]),
    ...(maximumForce === null
      ? []
      : [computedValue('maximum-force', maximumForce, 'eV/angstrom', conditions)]),
  ];
}

const place = (position: readonly number[]): string => position.map((value) => value.toFixed(4)).join(' ');

const hopOf = ({ hop }: JsonRecord): readonly (readonly [string, string])[] =>
  hop === null
    ? []
    : [
        ['ion', hop.ion],
        ['from', place(hop.from)],
        ['to', place(hop.to)],
      ];

/** All figures of a JSON record; `several` names the record in their conditions. */
export function recordProperties(record: JsonRecord, several: boolean): ComputedValue[] {
  const more = [['record', several ? record.id : null]] as const;
  const conditions = [['functional', record.functional], ...more] as const;
  const perAtom = [['per', 'atom'], ...conditions] as const;
  const one = (
    quantity: string,
    value: number | null,
    unit: string,
    stated: typeof conditions | typeof perAtom,
  ) => (value === null ? [] : [computedValue(quantity, value, unit, stated)]);
  return [
    ...(record.barrier === null
      ? []
      : [computedValue('migration-barrier', record.barrier, 'eV', [...hopOf(record), ...conditions])]),
    ...calculationProperties(record, more),
    ...one('potential-energy', record.energyPerAtom, 'eV', perAtom),
    ...one('formation-energy', record.formationEnergyPerAtom, 'eV', perAtom),
    ...one('energy-above-hull', record.energyAboveHull, 'eV', perAtom),
    ...one('band-gap', record.bandGap, 'eV', conditions),
  ];
}
