import {
  findingsBySlug,
  loadEvidence,
  materialsBySlug,
  publicationsBySlug,
  techniquesBySlug,
} from '@interphase/knowledge';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GraphUnderTest } from './graph-under-test.js';

/** Whole records, as the evidence gives them. */
export function recordsConform({ graph, evidence }: GraphUnderTest): void {
  describe('records', () => {
    beforeAll(() => loadEvidence(graph(), evidence(), { rebuild: true }));

    it('reads a technique whole', async () => {
      const techniques = await techniquesBySlug(graph(), [
        'nudged-elastic-band',
        'no-such',
        'nudged-elastic-band',
      ]);
      expect([...techniques.keys()]).toEqual(['nudged-elastic-band']);
      expect(techniques.get('nudged-elastic-band')).toEqual({
        slug: 'nudged-elastic-band',
        name: 'Nudged elastic band',
        abbreviation: 'NEB',
        aliases: ['climbing-image NEB'],
        kind: 'computation',
        family: 'First principles',
        description: 'Finds the path of least energy between two states.',
        minMetres: 1e-10,
        maxMetres: 2e-9,
        minSeconds: 1e-13,
        maxSeconds: 1e-12,
        scaleCertainty: 'inferred',
        scaleBasis: 'One hop in a supercell.',
        scaleSources: ['morgan-2004'],
        operando: null,
        destructive: null,
        strengths: ['Gives the barrier of one hop'],
        limitations: ['Needs the end points'],
        lengthScales: ['atomic'],
        measures: ['migration-barrier'],
        reveals: ['lithium-diffusion'],
        complements: [
          {
            technique: 'neutron-powder-diffraction',
            reason: 'Shows the same channel in the crystal.',
            findings: ['channel-along-010'],
          },
        ],
        handsOver: [
          {
            technique: 'poisson-blocking-model',
            quantity: 'migration-barrier',
            reason: 'Says which directions are closed.',
          },
        ],
        combines: [],
        combinedIn: [],
        sameAs: [],
      });
    });

    it('reads a finding whole, its lists in the order of the evidence', async () => {
      const finding = (await findingsBySlug(graph(), ['channel-along-010'])).get('channel-along-010');
      expect(finding).toEqual({
        slug: 'channel-along-010',
        name: 'Lithium moves along [010]',
        statement: 'In olivines the barrier along [010] is far below those of other directions.',
        type: 'result',
        certainty: 'stated',
        techniques: ['nudged-elastic-band'],
        materials: ['lithium-iron-phosphate', 'olivine-phosphate'],
        phenomena: ['lithium-diffusion'],
        lengthScales: ['atomic'],
        values: [
          {
            quantity: 'migration-barrier',
            qualifier: 'range',
            value: null,
            lower: 100,
            upper: 300,
            unit: 'meV',
            conditions: [{ name: 'direction', value: '[010]', unit: null }],
          },
          {
            quantity: 'migration-barrier',
            qualifier: 'greater-than',
            value: 1000,
            lower: null,
            upper: null,
            unit: 'meV',
            conditions: [{ name: 'temperature', value: '0', unit: 'K' }],
          },
        ],
        citations: [
          {
            publication: 'bianchini-2022',
            role: 'reported-by',
            section: 'Progress in Computations',
            figure: '2a',
            note: null,
          },
          { publication: 'morgan-2004', role: 'credited-to', section: null, figure: null, note: null },
        ],
        related: [],
      });
    });

    it('reads relations between findings with their kind', async () => {
      const finding = (await findingsBySlug(graph(), ['channel-seen-by-neutrons'])).get(
        'channel-seen-by-neutrons',
      );
      expect(finding?.related).toEqual([
        {
          kind: 'supports',
          finding: 'channel-along-010',
          reason: 'An experiment agrees with the calculation.',
        },
      ]);
    });

    it('reads materials and publications whole', async () => {
      const materials = await materialsBySlug(graph(), [
        'lithium-iron-phosphate',
        'lithium-phosphorus-oxynitride',
      ]);
      expect(materials.get('lithium-iron-phosphate')).toEqual({
        slug: 'lithium-iron-phosphate',
        name: 'Lithium iron phosphate',
        formula: 'LiFePO4',
        aliases: ['LFP'],
        elements: expect.arrayContaining(['Li', 'Fe', 'P', 'O']),
        roles: ['cathode'],
        structureFamily: 'olivine',
        mobileIon: 'Li',
        variantOf: 'olivine-phosphate',
        variantBy: null,
        variants: [],
        sameAs: [],
      });
      const [family] = (await materialsBySlug(graph(), ['olivine-phosphate'])).values();
      expect(family).toMatchObject({ variantOf: null, variants: ['lithium-iron-phosphate'] });
      expect(materials.get('lithium-phosphorus-oxynitride')).toMatchObject({
        formula: null,
        elements: ['Li', 'P', 'O', 'N'],
        structureFamily: null,
        variantOf: null,
      });
      const publication = (await publicationsBySlug(graph(), ['morgan-2004'])).get('morgan-2004');
      expect(publication).toMatchObject({
        name: 'Morgan et al. 2004',
        referenceNumber: 24,
        title: null,
        authors: ['D. Morgan', 'A. Van der Ven', 'G. Ceder'],
        journal: 'Electrochemical and Solid-State Letters',
        year: 2004,
        doi: null,
      });
      expect(JSON.parse(publication?.csl ?? '')).toMatchObject({ id: 'morgan-2004', 'citation-number': 24 });
    });
  });
}
