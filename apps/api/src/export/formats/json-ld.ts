import { ParameterError } from '@interphase/core';
import { graphAsJsonLd } from '@interphase/knowledge';
import type { ExportFile } from '../export-list.js';

/** The whole graph as linked data. */
export const graphFile: ExportFile = {
  mediaType: 'application/ld+json',
  async read({ graph }, parameters) {
    const [name] = parameters.keys();
    if (name !== undefined) {
      throw new ParameterError('The graph is exported whole; filters belong to lists.', [name]);
    }
    return `${JSON.stringify(await graphAsJsonLd(graph), null, 2)}\n`;
  },
};
