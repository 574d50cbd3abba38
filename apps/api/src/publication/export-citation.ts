import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { z } from 'zod';

export type CitationFormat = 'bibtex' | 'csl-json' | 'ris';

// Labels that people can find again: the slug, not one made of author, year and title.
plugins.config.get('@bibtex').format.useIdAsLabel = true;

/** Curation belongs to this project, not to the citation. */
const citedItem = z
  .looseObject({ id: z.string() })
  .transform(({ 'citation-number': _number, note: _note, ...item }) => item);

/**
 * A citation as text for a reference manager.
 * @param csl one CSL-JSON item as JSON text
 */
export function exportCitation(csl: string, format: CitationFormat): string {
  const item = citedItem.parse(JSON.parse(csl));
  switch (format) {
    case 'bibtex':
      return new Cite([item]).format('bibtex').trim();
    case 'csl-json':
      return JSON.stringify([item], null, 2);
    case 'ris':
      return risText(new Cite([item]).format('ris', { format: 'object' }));
  }
}

/** One tag a line, never wrapped: citation-js breaks lines inside words, which readers take for spaces. */
function risText(entries: Record<string, string | number | (string | number)[]>[]): string {
  return entries
    .map(({ TY = 'GEN', ...tags }) => {
      const lines = Object.entries(tags).flatMap(([tag, values]) =>
        [values].flat().map((value) => `${tag}  - ${value}`),
      );
      return [`TY  - ${TY}`, ...lines, 'ER  - '].join('\n');
    })
    .join('\n');
}
