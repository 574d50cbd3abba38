import { dirname } from 'node:path';
import type { ReferenceList } from '../schema/evidence.js';
import type { EvidenceFiles } from './read-folder.js';

/** The reference list of each review: the numbers of its folder's publications, and those that stand elsewhere. */
export function referenceListsOf({ reviews, entries }: EvidenceFiles): ReferenceList[] {
  return reviews
    .flatMap(({ folder, located }): ReferenceList[] => {
      if (located === null) return [];
      const own = entries.publications.flatMap(({ entry, file }) => {
        const number = entry['citation-number'];
        return number === undefined || dirname(dirname(file)) !== folder
          ? []
          : [{ number, publication: entry.id }];
      });
      const references = [...own, ...located.entry.references.elsewhere];
      return [
        { review: located.entry.publication, references: references.sort((a, b) => a.number - b.number) },
      ];
    })
    .sort((a, b) => (a.review < b.review ? -1 : 1));
}
