import type { Finding, Material, Phenomenon, Quantity, Technique } from '../entities.js';
import type { RecommendationFacts } from './facts.js';

/** Small made-up facts for the tests of this folder. */

export const sampleTechnique = (own: Partial<Technique> = {}): Technique => ({
  slug: 'probe',
  name: 'Probe',
  abbreviation: null,
  aliases: [],
  kind: 'computation',
  family: 'Test',
  description: 'Looks at something.',
  minMetres: null,
  maxMetres: null,
  minSeconds: null,
  maxSeconds: null,
  scaleCertainty: null,
  scaleBasis: null,
  scaleSources: [],
  operando: null,
  destructive: null,
  strengths: [],
  limitations: [],
  lengthScales: [],
  measures: [],
  reveals: [],
  complements: [],
  handsOver: [],
  combines: [],
  combinedIn: [],
  sameAs: [],
  ...own,
});

const nameFrom = (slug: string): string => slug.replaceAll('-', ' ');

const sampleQuantity = (slug: string, own: Partial<Quantity> = {}): Quantity => ({
  slug,
  name: nameFrom(slug),
  aliases: [],
  symbol: 'x',
  unit: '1',
  description: '',
  sameAs: [],
  techniques: [],
  ...own,
});

const samplePhenomenon = (slug: string, own: Partial<Phenomenon> = {}): Phenomenon => ({
  slug,
  name: nameFrom(slug),
  aliases: [],
  description: '',
  sameAs: [],
  techniques: [],
  ...own,
});

export const sampleMaterial = (slug: string, own: Partial<Material> = {}): Material => ({
  slug,
  name: nameFrom(slug),
  formula: null,
  aliases: [],
  elements: [],
  roles: [],
  structureFamily: null,
  mobileIon: 'Li',
  variantOf: null,
  variantBy: null,
  variants: [],
  sameAs: [],
  ...own,
});

/** A finding by `probe`, with one number for each of the quantities. */
export const sampleFinding = (
  slug: string,
  { quantities = [], ...own }: Partial<Finding> & { quantities?: string[] } = {},
): Finding => ({
  slug,
  name: slug,
  statement: 'Something holds.',
  type: 'result',
  certainty: 'stated',
  techniques: ['probe'],
  materials: [],
  phenomena: [],
  lengthScales: [],
  values: quantities.map((quantity) => ({
    quantity,
    qualifier: 'exact',
    value: 1,
    lower: null,
    upper: null,
    unit: '1',
    conditions: [],
  })),
  citations: [],
  related: [],
  ...own,
});

/** Two quantities, two phenomena and two materials, unless others are given. */
export const sampleFacts = (own: Partial<RecommendationFacts>): RecommendationFacts => ({
  techniques: [],
  quantities: ['migration-barrier', 'ionic-conductivity'].map((slug) => sampleQuantity(slug)),
  phenomena: ['lithium-diffusion', 'percolation'].map((slug) => samplePhenomenon(slug)),
  materials: ['lithium-iron-phosphate', 'lithium-phosphate'].map((slug) => sampleMaterial(slug)),
  lengthScales: [],
  findings: [],
  ...own,
});
