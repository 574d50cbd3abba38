import { publicationsBySlug } from '@interphase/knowledge';
import type { Services } from '../../context.js';
import { type CitationFormat, exportCitations } from '../../publication/export-citation.js';
import type { ExportList } from '../export-list.js';

/** The publications of a list's entries, each once, for a reference manager. */
export async function bibliographyOf<Node>(
  { graph }: Services,
  publications: NonNullable<ExportList<Node>['publications']>,
  nodes: readonly Node[],
  format: CitationFormat,
): Promise<string> {
  const slugs = [...new Set(nodes.flatMap((node) => publications(node)))].sort();
  const found = await publicationsBySlug(graph, slugs);
  const items = slugs.flatMap((slug) => found.get(slug)?.csl ?? []);
  return exportCitations(items, format);
}
