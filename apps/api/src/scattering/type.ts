import type { PowderPeak } from '@interphase/simulation';
import { builder } from '../builder.js';
import {
  InvalidParameterError,
  InvalidParameterFailure,
  InvalidStructureError,
  InvalidStructureFailure,
  UnsupportedChemistryError,
  UnsupportedChemistryFailure,
} from '../errors/user-errors.js';
import { Structure } from '../structure/ref.js';
import type { Axis, ScatteringComparison, ScatteringOfStructure } from './comparison.js';

const ReflectionFamily = builder.objectRef<PowderPeak['hkls'][number]>('ReflectionFamily').implement({
  description: 'Equivalent reflections.',
  fields: (t) => ({
    hkl: t.intList({
      description: 'Miller indices h, k and l of one of them.',
      resolve: ({ hkl }) => [...hkl],
    }),
    multiplicity: t.exposeInt('multiplicity', {
      description: 'How many there are, Friedel mates counted.',
    }),
  }),
});

const DiffractionPeak = builder.objectRef<PowderPeak>('DiffractionPeak').implement({
  description: 'A peak of a powder pattern.',
  fields: (t) => ({
    d: t.exposeFloat('d', { description: 'Spacing of the planes, angstrom.' }),
    twoTheta: t.exposeFloat('twoTheta', { description: 'Angle 2θ, degrees.' }),
    intensity: t.exposeFloat('intensity', {
      description: 'Integrated intensity, in degrees times the unit of the curves.',
    }),
    families: t.field({
      type: [ReflectionFamily],
      description: 'The reflections that meet here, the strongest family first.',
      resolve: ({ hkls }) => [...hkls],
    }),
  }),
});

const EvenAxis = builder.objectRef<Axis>('EvenAxis').implement({
  description: 'Values start, start + step, … of a curve.',
  fields: (t) => ({
    start: t.exposeFloat('start', { description: 'The first.' }),
    step: t.exposeFloat('step', { description: 'Between two.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const ScatteringOfStructureType = builder
  .objectRef<ScatteringOfStructure>('ScatteringOfStructure')
  .implement({
    description: 'What one structure of a comparison scatters.',
    fields: (t) => ({
      structure: t.field({
        type: Structure,
        nullable: true,
        description: 'The stored structure; null when it was pasted.',
        resolve: ({ record }) => record,
      }),
      label: t.exposeString('label', { description: 'What the structure is called.' }),
      formula: t.exposeString('formula', { description: 'Reduced formula of what scatters.' }),
      without: t.exposeString('without', {
        nullable: true,
        description: 'Element that was taken out, unrelaxed; null when none was.',
      }),
      removed: t.exposeFloat('removed', {
        nullable: true,
        description: 'Share of it that was taken out.',
      }),
      peaks: t.field({
        type: [DiffractionPeak],
        description: 'Peaks in ascending angle.',
        resolve: ({ peaks }) => [...peaks],
      }),
      intensities: t.floatList({
        description:
          'Powder pattern on the axis `twoTheta`. The highest point of the first structure stands at 100, and equal volumes are compared.',
        resolve: ({ intensities }) => [...intensities],
      }),
      intensityDifference: t.floatList({
        nullable: true,
        description: 'The pattern minus that of the first structure; null for the first.',
        resolve: ({ intensityDifference }) => intensityDifference && [...intensityDifference],
      }),
      distribution: t.floatList({
        description: 'Reduced pair distribution function G(r) on the axis `r`, 1/angstrom².',
        resolve: ({ distribution }) => [...distribution],
      }),
      distributionDifference: t.floatList({
        nullable: true,
        description: 'G(r) minus that of the first structure; null for the first.',
        resolve: ({ distributionDifference }) => distributionDifference && [...distributionDifference],
      }),
      warnings: t.exposeStringList('warnings', { description: 'What to know before trusting it.' }),
    }),
  });

const ScatteringComparisonType = builder.objectRef<ScatteringComparison>('ScatteringComparison').implement({
  description: 'What X-rays or neutrons would show of structures, on common axes.',
  fields: (t) => ({
    radiation: t.exposeString('radiation', { description: 'What is scattered: x-ray or neutron.' }),
    wavelength: t.exposeFloat('wavelength', { description: 'Angstrom.' }),
    twoTheta: t.field({
      type: EvenAxis,
      description: 'Angles 2θ of the patterns, degrees.',
      resolve: ({ twoTheta }) => twoTheta,
    }),
    r: t.field({
      type: EvenAxis,
      description: 'Distances of G(r), angstrom.',
      resolve: ({ r }) => r,
    }),
    structures: t.field({
      type: [ScatteringOfStructureType],
      description: 'In the order of the request.',
      resolve: ({ structures }) => [...structures],
    }),
  }),
});

export const ScatteringComparisonResult = builder.unionType('ScatteringComparisonResult', {
  description: 'A comparison, or what is wrong with the request.',
  types: [ScatteringComparisonType, InvalidStructureError, InvalidParameterError, UnsupportedChemistryError],
  resolveType: (value) => {
    if (value instanceof InvalidStructureFailure) return InvalidStructureError;
    if (value instanceof UnsupportedChemistryFailure) return UnsupportedChemistryError;
    if (value instanceof InvalidParameterFailure) return InvalidParameterError;
    return ScatteringComparisonType;
  },
});
