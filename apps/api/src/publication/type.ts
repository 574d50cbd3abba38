import { builder } from '../builder.js';
import { Entity } from '../entity.js';
import { findingsOfPublication } from '../finding/batches.js';
import { Finding, FindingConnection } from '../finding/ref.js';
import { exportCitation } from './export-citation.js';
import { Listing } from './listing.js';
import { Publication } from './ref.js';

const CitationFormat = builder.enumType('CitationFormat', {
  description: 'Formats that reference managers read.',
  values: {
    BIBTEX: { value: 'bibtex', description: 'BibTeX.' },
    CSL_JSON: { value: 'csl-json', description: 'CSL-JSON, a list with one item.' },
    RIS: { value: 'ris', description: 'RIS.' },
  } as const,
});

Publication.implement({
  description: 'A review, or a work that it cites. What its source does not say is null.',
  interfaces: [Entity],
  fields: (t) => ({
    referenceNumber: t.exposeInt('referenceNumber', {
      nullable: true,
      description:
        'Its number in the reference list of the review that brought it in; null for a review itself and for sources of techniques. See `listedBy` for whose.',
    }),
    listedBy: t.field({
      type: [Listing],
      description: 'Its number in the reference list of each review that lists it.',
      resolve: ({ listedBy }) => listedBy,
    }),
    title: t.exposeString('title', { nullable: true, description: 'Title.' }),
    authors: t.exposeStringList('authors', { description: 'Authors in the order of the source.' }),
    journal: t.exposeString('journal', { nullable: true, description: 'Journal, or book it is a part of.' }),
    volume: t.exposeString('volume', { nullable: true, description: 'Volume.' }),
    pages: t.exposeString('pages', { nullable: true, description: 'Pages or article number.' }),
    year: t.exposeInt('year', { nullable: true, description: 'Year of publication.' }),
    doi: t.exposeString('doi', { nullable: true, description: 'DOI, where the source states one.' }),
    url: t.exposeString('url', { nullable: true, description: 'Link, where the source states one.' }),
    findings: t.connection(
      {
        type: Finding,
        description: 'Findings that it reports or is credited with, by slug.',
        resolve: (publication, page, context) => findingsOfPublication(context, publication.slug, { page }),
      },
      FindingConnection,
    ),
    export: t.string({
      args: { format: t.arg({ type: CitationFormat, required: true, description: 'Which format.' }) },
      description: 'The citation as text for a reference manager.',
      resolve: (publication, { format }) => exportCitation(publication.csl, format),
    }),
  }),
});
