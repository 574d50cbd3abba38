/** What the load writes: the same for the same generation, whenever and however often it runs. */

export const documentCount = 300;

/** @param {number} number @param {number} generation */
export function structureNumber(number, generation) {
  return {
    id: `structure-${number}`,
    materialSlug: `material-${number}`,
    label: `generation ${generation}`,
    // Several pages, so that writing one is more than a single write to the file.
    cif: `data_${generation}\n`.repeat(3000),
    formula: 'Li2O',
    spaceGroup: 'Fm-3m',
    lattice: /** @type {const} */ ([4.6, 4.6, 4.6, 90, 90, 90]),
    volume: generation,
    ordered: true,
    citation: 'made for this test',
    license: 'CC0-1.0',
    source: 'made for this test',
    contentHash: `content-${number}-${generation}`,
  };
}

/** @param {number} generation */
export function documents(generation) {
  return Array.from({ length: documentCount }, (_, number) => ({
    kind: /** @type {const} */ ('MATERIAL'),
    slug: `material-${number}`,
    name: `Material ${number} of generation ${generation}`,
    aliases: [],
    body: `Oxide number ${number}, a filler of a few words to be indexed. `.repeat(10),
  }));
}
