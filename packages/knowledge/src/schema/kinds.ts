import { findingEntry } from './finding.js';
import { lengthScaleEntry } from './length-scale.js';
import { materialEntry } from './material.js';
import { phenomenonEntry } from './phenomenon.js';
import { publicationEntry } from './publication.js';
import { quantityEntry } from './quantity.js';
import { techniqueEntry } from './technique.js';

/** Every kind of entry: where it stands, what it is called and what it looks like. */
export const kinds = {
  lengthScales: {
    folder: 'length-scales',
    name: 'length scale',
    entry: lengthScaleEntry,
    key: 'slug',
    format: 'yaml',
  },
  quantities: { folder: 'quantities', name: 'quantity', entry: quantityEntry, key: 'slug', format: 'yaml' },
  phenomena: { folder: 'phenomena', name: 'phenomenon', entry: phenomenonEntry, key: 'slug', format: 'yaml' },
  techniques: { folder: 'techniques', name: 'technique', entry: techniqueEntry, key: 'slug', format: 'yaml' },
  materials: { folder: 'materials', name: 'material', entry: materialEntry, key: 'slug', format: 'yaml' },
  publications: {
    folder: 'publications',
    name: 'publication',
    entry: publicationEntry,
    key: 'id',
    format: 'json',
  },
  findings: { folder: 'findings', name: 'finding', entry: findingEntry, key: 'slug', format: 'yaml' },
} as const;

export type Kind = keyof typeof kinds;
export const kindNames: readonly Kind[] = [
  'lengthScales',
  'quantities',
  'phenomena',
  'techniques',
  'materials',
  'publications',
  'findings',
];
