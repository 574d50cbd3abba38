import { parseCif } from '@interphase/core';
import { type ReportedSite, reportSites, type SiteReport } from '@interphase/simulation';
import type { StructureRecord } from '@interphase/store';
import { builder } from '../builder.js';
import { Structure } from './ref.js';

const StructureSite = builder.objectRef<ReportedSite>('StructureSite').implement({
  description: 'A symmetry-distinct site of a structure and what surrounds it.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'As the structure names it.' }),
    elements: t.stringList({
      description: 'The elements on it: several where they share it.',
      resolve: ({ species }) => species.map(({ element }) => element),
    }),
    occupancy: t.float({
      description: 'Share of it that is filled, 0 to 1.',
      resolve: ({ species }) => species.reduce((sum, { occupancy }) => sum + occupancy, 0),
    }),
    wyckoffLetter: t.exposeString('letter', { description: 'Wyckoff letter in the standard setting.' }),
    multiplicity: t.exposeInt('multiplicity', { description: 'How many of them the cell holds.' }),
    position: t.floatList({
      description: 'Fractional coordinates of the first.',
      resolve: ({ position }) => [...position],
    }),
    oxidationState: t.exposeFloat('oxidationState', {
      nullable: true,
      description:
        'Elementary charges, as stated or guessed; null for a shared site or where nothing balances.',
    }),
    coordinationNumber: t.float({
      nullable: true,
      description:
        'Effective number of counter-ions around it (Hoppe 1979); null with partly occupied sites, or when nothing surrounds it.',
      resolve: ({ coordination }) => coordination?.number ?? null,
    }),
    bondLength: t.float({
      nullable: true,
      description: 'Weighted mean distance to them, angstrom.',
      resolve: ({ coordination }) => coordination?.meanDistance ?? null,
    }),
    ligands: t.stringList({
      description: 'Their elements, nearest first.',
      resolve: ({ coordination }) => coordination?.ligands.map(({ element }) => element) ?? [],
    }),
    bondValenceSum: t.exposeFloat('bondValenceSum', {
      nullable: true,
      description: 'Sum of softBV bond valences to ions of opposite sign, valence units; null as above.',
    }),
  }),
});

/** Sites and instability index are asked for together; a structure record is the same object within a request. */
const reports = new WeakMap<StructureRecord, SiteReport>();

function reportOf(structure: StructureRecord): SiteReport {
  const known = reports.get(structure);
  if (known) return known;
  const report = reportSites(parseCif(structure.cif).crystal);
  reports.set(structure, report);
  return report;
}

builder.objectFields(Structure, (t) => ({
  sites: t.field({
    type: [StructureSite],
    description: 'Its symmetry-distinct sites.',
    resolve: (structure) => [...reportOf(structure).sites],
  }),
  globalInstabilityIndex: t.float({
    nullable: true,
    description:
      'Root mean square of the differences between bond-valence sums and charges, valence units; null with partly occupied sites or where charges do not balance.',
    resolve: (structure) => reportOf(structure).globalInstabilityIndex,
  }),
}));
