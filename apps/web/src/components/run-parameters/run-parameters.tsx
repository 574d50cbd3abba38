import type { ReactNode } from 'react';
import { plainNumber } from '../../lib/format/number';
import { plainUnit } from '../../lib/format/unit';
import { Facts } from '../facts/facts';

/** What each parameter is called and in which unit it counts. */
const PARAMETERS: Readonly<Record<string, { name: string; unit?: string }>> = {
  mobileIon: { name: 'Mobile ion' },
  resolution: { name: 'Grid spacing', unit: 'angstrom' },
  cutoff: { name: 'Cutoff', unit: 'angstrom' },
  maximumEnergy: { name: 'Highest energy', unit: 'eV' },
  oxidationStates: { name: 'Oxidation states' },
  images: { name: 'Images' },
  climbing: { name: 'Climbing image' },
  temperatures: { name: 'Temperatures', unit: 'K' },
  temperature: { name: 'Temperature', unit: 'K' },
  attemptFrequency: { name: 'Attempt frequency', unit: 'Hz' },
  carriers: { name: 'Carriers' },
  dielectricConstant: { name: 'Dielectric constant' },
  passes: { name: 'Passes', unit: 'hops per ion' },
  hop: { name: 'Hop' },
  springConstant: { name: 'Spring', unit: 'eV/angstrom^2' },
  forceTolerance: { name: 'Force tolerance', unit: 'eV/angstrom' },
  maximumSteps: { name: 'Most steps' },
  restraint: { name: 'Restraint', unit: 'eV/angstrom^2' },
  supercell: { name: 'Smallest supercell', unit: 'angstrom' },
  maximumHops: { name: 'Most hops' },
  picoseconds: { name: 'Time', unit: 'ps' },
  timestep: { name: 'Time step', unit: 'ps' },
  minimumAtoms: { name: 'Fewest atoms' },
  equilibration: { name: 'Equilibration' },
  thermostat: { name: 'Thermostat' },
  radiation: { name: 'Radiation' },
  wavelength: { name: 'Wavelength', unit: 'angstrom' },
  twoThetaMin: { name: 'First angle 2θ', unit: 'degrees' },
  twoThetaMax: { name: 'Last angle 2θ', unit: 'degrees' },
  seed: { name: 'Seed' },
};

/** Every parameter of a run, named, with its unit. */
export function RunParameters({ parameters }: { parameters: Readonly<Record<string, unknown>> }) {
  return (
    <Facts
      of={Object.entries(parameters).map(([key, value]): [string, ReactNode] => [
        nameOf(key),
        text(key, value),
      ])}
    />
  );
}

/** The parameters in one line: mobile ion Li, grid spacing 0.2 Å. */
export const parameterText = (parameters: Readonly<Record<string, unknown>>): string =>
  Object.entries(parameters)
    .map(([key, value]) => `${nameOf(key).toLowerCase()} ${text(key, value)}`)
    .join(', ');

const nameOf = (key: string): string => PARAMETERS[key]?.name ?? key;

function text(key: string, value: unknown): string {
  const unit = PARAMETERS[key]?.unit;
  const end = unit ? `\u00a0${plainUnit(unit)}` : '';
  if (typeof value === 'number') return plainNumber(value) + end;
  if (Array.isArray(value))
    return (
      value.map((item) => (typeof item === 'number' ? plainNumber(item) : String(item))).join(', ') + end
    );
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, inner]) => `${name} ${String(inner)}`)
      .join(', ');
  return String(value);
}
