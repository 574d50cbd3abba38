import type { EvidenceAxis } from '../../generated/graphql';
import { links } from '../../lib/url/links';

/** What an axis of the matrix counts by: its words, the filter of findings that takes its keys, where a key leads. */
export interface Axis {
  readonly name: EvidenceAxis;
  readonly one: string;
  readonly many: string;
  /** Field of the filter of findings. */
  readonly field: string;
  /** Whether its keys are things that the search finds by name. */
  readonly isSearched: boolean;
  /** Whether it is of the matter, so that an empty cell is a gap; not of where and when somebody wrote. */
  readonly isMatter: boolean;
  /** The page of one key. */
  page(key: string): string;
}

const findingsWith = (field: string) => (key: string) => links.findingsAbout({ [field]: key });

const AXES: Readonly<Record<EvidenceAxis, Axis>> = {
  TECHNIQUE: {
    name: 'TECHNIQUE',
    one: 'technique',
    many: 'techniques',
    field: 'technique',
    isSearched: true,
    isMatter: true,
    page: links.technique,
  },
  PHENOMENON: {
    name: 'PHENOMENON',
    one: 'phenomenon',
    many: 'phenomena',
    field: 'phenomenon',
    isSearched: true,
    isMatter: true,
    page: links.phenomenon,
  },
  MATERIAL: {
    name: 'MATERIAL',
    one: 'material',
    many: 'materials',
    field: 'material',
    isSearched: true,
    isMatter: true,
    page: links.material,
  },
  QUANTITY: {
    name: 'QUANTITY',
    one: 'quantity',
    many: 'quantities',
    field: 'quantity',
    isSearched: true,
    isMatter: true,
    page: links.quantity,
  },
  LENGTH_SCALE: {
    name: 'LENGTH_SCALE',
    one: 'length scale',
    many: 'length scales',
    field: 'lengthScale',
    isSearched: false,
    isMatter: true,
    page: findingsWith('lengthScale'),
  },
  SECTION: {
    name: 'SECTION',
    one: 'section',
    many: 'sections',
    field: 'section',
    isSearched: false,
    isMatter: false,
    page: findingsWith('section'),
  },
  YEAR: {
    name: 'YEAR',
    one: 'year',
    many: 'years',
    field: 'year',
    isSearched: false,
    isMatter: false,
    page: findingsWith('year'),
  },
};

/** Every axis, those most asked for first. */
export const axes: readonly Axis[] = Object.values(AXES);

/** The axis that an address names, or the one that stands there when it names none. */
export const axisOf = (text: string | undefined, otherwise: EvidenceAxis): Axis =>
  axes.find(({ name }) => name === text?.toUpperCase()) ?? AXES[otherwise];
