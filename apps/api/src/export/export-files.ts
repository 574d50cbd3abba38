import type { Services } from '../context.js';
import type { CitationFormat } from '../publication/export-citation.js';
import type { ExportFile, ExportList } from './export-list.js';
import { filterOfAddress } from './filter-of-address.js';
import { bibliographyOf } from './formats/bibliography.js';
import { csvOf } from './formats/csv.js';
import { graphFile } from './formats/json-ld.js';
import { latexTable } from './formats/latex.js';
import { computedPropertyExport } from './lists/computed-properties.js';
import { findingExport } from './lists/findings.js';
import { materialExport } from './lists/materials.js';
import { publicationExport } from './lists/publications.js';
import { runExport } from './lists/runs.js';
import { techniqueExport } from './lists/techniques.js';
import { lengthScaleExport, phenomenonExport, quantityExport } from './lists/vocabulary.js';
import { readList } from './read-list.js';

const text = (type: string): string => `${type}; charset=utf-8`;

const bibliographies: readonly (readonly [extension: string, format: CitationFormat, mediaType: string])[] = [
  ['bib', 'bibtex', text('application/x-bibtex')],
  ['ris', 'ris', text('application/x-research-info-systems')],
  ['csl.json', 'csl-json', 'application/vnd.citationstyles.csl+json'],
];

/** The files of one list, by name: a table, the records, and where it has publications, its bibliography. */
function filesOf<Node>(list: ExportList<Node>): [name: string, file: ExportFile][] {
  const file = (
    extension: string,
    mediaType: string,
    write: (nodes: readonly Node[], services: Services) => string | Promise<string>,
  ): [string, ExportFile] => [
    `${list.name}.${extension}`,
    {
      mediaType,
      read: async (services, parameters) =>
        write(await readList(services, list, filterOfAddress(list.filter, parameters)), services),
    },
  ];
  const { publications } = list;
  return [
    file('csv', text('text/csv'), (nodes) => csvOf(list, nodes)),
    file('json', 'application/json', (nodes) => `${JSON.stringify(nodes, null, 2)}\n`),
    ...(publications === undefined
      ? []
      : bibliographies.map(([extension, format, mediaType]) =>
          file(extension, mediaType, (nodes, services) =>
            bibliographyOf(services, publications, nodes, format),
          ),
        )),
  ];
}

/** Every file there is, by name. */
export const exportFiles: ReadonlyMap<string, ExportFile> = new Map([
  ...filesOf(techniqueExport),
  ...filesOf(materialExport),
  ...filesOf(findingExport),
  ...filesOf(publicationExport),
  ...filesOf(phenomenonExport),
  ...filesOf(quantityExport),
  ...filesOf(lengthScaleExport),
  ...filesOf(computedPropertyExport),
  ...filesOf(runExport),
  [
    'findings.tex',
    {
      mediaType: text('application/x-tex'),
      read: async (services: Services, parameters: URLSearchParams) =>
        latexTable(
          await readList(services, findingExport, filterOfAddress(findingExport.filter, parameters)),
        ),
    },
  ],
  ['graph.jsonld', graphFile],
]);
