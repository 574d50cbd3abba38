import {
  type FindingFilter,
  listFindings,
  listMaterials,
  listPublications,
  listTechniques,
  loadEvidence,
  type MaterialFilter,
  type PublicationFilter,
  type TechniqueFilter,
} from '@interphase/knowledge';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GraphUnderTest } from './graph-under-test.js';

const [neb, poisson, neutrons] = [
  'nudged-elastic-band',
  'poisson-blocking-model',
  'neutron-powder-diffraction',
];
const [lfp, olivine, lipon] = [
  'lithium-iron-phosphate',
  'olivine-phosphate',
  'lithium-phosphorus-oxynitride',
];
const [channel, seen, blocked] = [
  'channel-along-010',
  'channel-seen-by-neutrons',
  'defects-block-long-channels',
];
const [review, morgan, malik] = ['bianchini-2022', 'morgan-2004', 'malik-2010'];

/** Every filter of every list, alone and together. */
export function filtersConform({ graph, evidence }: GraphUnderTest): void {
  describe('filters', () => {
    beforeAll(() => loadEvidence(graph(), evidence(), { rebuild: true }));

    const slugs = ({ edges }: { edges: readonly { node: { slug: string } }[] }) =>
      edges.map(({ node }) => node.slug);

    it.each<[TechniqueFilter, (string | undefined)[]]>([
      [{ kind: 'experiment' }, [neutrons]],
      [{ lengthScale: 'atomic' }, [neutrons, neb]],
      [{ quantity: 'unblocked-fraction' }, [poisson]],
      [{ phenomenon: 'lithium-diffusion' }, [neutrons, neb]],
      [{ material: 'olivine-phosphate' }, [neb]],
      [{ operando: true }, [neutrons]],
      [{ operando: false }, []],
      [{ nonDestructive: true }, [neutrons]],
      [{ nonDestructive: false }, []],
      [{ minMetres: 1e-8 }, [poisson]],
      [{ maxMetres: 1e-9 }, [neb]],
      [{ minMetres: 1e-9, maxMetres: 1e-7 }, [neb, poisson]],
      [{ minSeconds: 1e-12 }, [neb]],
      [{ maxSeconds: 1e-14 }, []],
      [{ family: 'first principles' }, [neb]],
      [{ kind: 'computation', phenomenon: 'lithium-diffusion' }, [neb]],
      [{ kind: null, material: null }, [neutrons, neb, poisson]],
      [{ material: 'no-such' }, []],
    ])('techniques %j', async (filter, expected) => {
      expect(slugs(await listTechniques(graph(), filter))).toEqual(expected);
    });

    it.each<[MaterialFilter, (string | undefined)[]]>([
      [{ elements: ['Fe'] }, [lfp]],
      [{ elements: ['Li', 'P'] }, [lfp, lipon, olivine]],
      [{ elements: [] }, [lfp, lipon, olivine]],
      [{ role: 'coating' }, [lipon]],
      [{ mobileIon: 'Li' }, [lfp, lipon, olivine]],
      [{ mobileIon: 'Na' }, []],
      [{ technique: 'nudged-elastic-band' }, [lfp, olivine]],
      [{ structureFamily: 'Olivine' }, [lfp, olivine]],
      [{ slugs: ['olivine-phosphate', 'no-such'] }, [olivine]],
      [{ slugs: [] }, []],
      [{ role: 'cathode', elements: ['Fe'] }, [lfp]],
    ])('materials %j', async (filter, expected) => {
      expect(slugs(await listMaterials(graph(), filter))).toEqual(expected);
    });

    it.each<[FindingFilter, (string | undefined)[]]>([
      [{ technique: 'poisson-blocking-model' }, [blocked]],
      [{ material: 'lithium-iron-phosphate' }, [channel, seen, blocked]],
      [{ phenomenon: 'antisite-blocking' }, [blocked]],
      [{ quantity: 'migration-barrier' }, [channel]],
      [{ lengthScale: 'particle' }, [blocked]],
      [{ publication: 'morgan-2004' }, [channel]],
      [{ section: 'progress in computations' }, [channel, seen, blocked]],
      [{ section: 'progress' }, []],
      [{ section: 'bianchini-2022/progress-in-computations' }, [channel, seen, blocked]],
      [{ section: 'morgan-2004/progress-in-computations' }, []],
      [{ review: 'bianchini-2022' }, [channel, seen, blocked]],
      [{ review: 'morgan-2004' }, []],
      [{ year: 2004 }, [channel]],
      [{ year: 2022 }, []],
      [{ type: 'result' }, [channel, seen, blocked]],
      [{ type: 'challenge' }, []],
      [{ certainty: 'inferred' }, [blocked]],
      [{ kind: 'experiment' }, [seen]],
      [{ hasValue: true }, [channel]],
      [{ hasValue: false }, [seen, blocked]],
      [{ kind: 'computation', hasValue: false }, [blocked]],
    ])('findings %j', async (filter, expected) => {
      expect(slugs(await listFindings(graph(), filter))).toEqual(expected);
    });

    it.each<[PublicationFilter, (string | undefined)[]]>([
      [{ year: 2010 }, [malik]],
      [{ journal: 'nano letters' }, [malik]],
      [{ author: 'ceder' }, [morgan]],
      [{ author: 'van der' }, [morgan]],
      [{ cited: true }, [morgan, malik, review]],
      [{ cited: false }, []],
      [{ year: 2010, author: 'ceder' }, []],
    ])('publications %j', async (filter, expected) => {
      expect(slugs(await listPublications(graph(), filter))).toEqual(expected);
    });
  });
}
