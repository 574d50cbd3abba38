/// <reference path="./citation-js.d.ts" />
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { z } from 'zod';

export type CitationFormat = 'bibtex' | 'csl-json' | 'ris';

// Labels that people can find again: the slug, not one made of author, year and title.
const { format: bibtexFormat } = plugins.config.get('@bibtex');
bibtexFormat.useIdAsLabel = true;
bibtexFormat.checkLabel = false;

/** Curation belongs to this project, not to the citation. */
const citedItem = z
  .looseObject({
    id: z.string(),
    issued: z.looseObject({ 'date-parts': z.array(z.array(z.number())).optional() }).optional(),
  })
  .transform(({ 'citation-number': _number, note: _note, ...item }) => item);

/** `{\~ n}` as citation-js writes it; readers that do not run TeX want `{\~n}`. */
const spacedAccent = /\{\\(["'`^~=.]) (\p{L})\}/gu;

/**
 * A citation as text for a reference manager.
 * @param csl one CSL-JSON item as JSON text
 */
export const exportCitation = (csl: string, format: CitationFormat): string => exportCitations([csl], format);

/**
 * A bibliography as text for a reference manager.
 * @param csl CSL-JSON items, each as JSON text
 */
export function exportCitations(csl: readonly string[], format: CitationFormat): string {
  const items = csl.map((item) => citedItem.parse(JSON.parse(item)));
  switch (format) {
    case 'bibtex':
      return new Cite(items.map((item) => ({ ...item, ...withoutDay(item.issued) })))
        .format('bibtex')
        .trim()
        .replace(spacedAccent, '{\\$1$2}');
    case 'csl-json':
      return JSON.stringify(items, null, 2);
    case 'ris':
      return risText(new Cite(items).format('ris', { format: 'object' }));
  }
}

/** BibTeX knows year and month; citation-js would write the day into the month. */
function withoutDay(issued: z.output<typeof citedItem>['issued']): object {
  const parts = issued?.['date-parts'];
  return parts ? { issued: { ...issued, 'date-parts': parts.map((date) => date.slice(0, 2)) } } : {};
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
