import 'server-only';
import { cache } from 'react';
import { graphql } from '../../generated';
import { query } from './query';

const document = graphql(`
  query Vocabulary {
    quantities { slug name symbol unit }
    phenomena { slug name }
    lengthScales { slug name minMetres maxMetres }
    techniques(first: 100) { nodes { slug name } }
  }
`);

const materials = graphql(`
  query VocabularyMaterials($after: String) {
    materials(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { slug name formula mobileIon structures { id } }
    }
  }
`);

/** The names that forms offer, asked once per request. */
export const vocabulary = cache(async () => {
  const [data, all] = await Promise.all([query(document, {}), everyMaterial()]);
  return { ...data, techniques: data.techniques.nodes, materials: all };
});

async function everyMaterial() {
  const found = [];
  let after: string | null | undefined;
  do {
    const page = (await query(materials, after ? { after } : {})).materials;
    found.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  return found;
}
