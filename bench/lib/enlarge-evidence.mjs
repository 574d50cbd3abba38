import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** How many links in a hundred lead to another copy, so that the copies make one graph. */
const CROSSING = 20;

/**
 * A body of evidence `factor` times as large, for measuring growth: every technique, material, phenomenon,
 * publication and finding again under other slugs, with a part of their links leading to other copies. Quantities and
 * length scales stay as they are, as they do in the field. The same seed gives the same evidence.
 */
export function enlargeEvidence(evidence, factor, seed) {
  const random = xoroshiro128plus(seed);
  const below = (limit) => uniformInt(random, 0, limit - 1);
  const named = (slug, copy) => (copy === 0 ? slug : `${slug}-copy-${copy}`);
  const linked = (slug, copy) => named(slug, below(100) < CROSSING ? below(factor) : copy);
  const all = (slugs, copy) => [...new Set(slugs.map((slug) => linked(slug, copy)))];

  const technique = (entry, copy) => ({
    ...entry,
    slug: named(entry.slug, copy),
    name: named(entry.name, copy),
    ...(entry.scale && {
      scale: { ...entry.scale, ...(entry.scale.sources && { sources: all(entry.scale.sources, copy) }) },
    }),
    reveals: all(entry.reveals, copy),
    combines: all(entry.combines, copy),
    complements: entry.complements.map((link) => ({
      ...link,
      technique: linked(link.technique, copy),
      findings: all(link.findings, copy),
    })),
    handsOver: entry.handsOver.map((link) => ({ ...link, technique: linked(link.technique, copy) })),
  });
  const material = (entry, copy) => ({
    ...entry,
    slug: named(entry.slug, copy),
    name: named(entry.name, copy),
    ...(entry.variantOf && { variantOf: named(entry.variantOf, copy) }),
  });
  const publication = ({ 'citation-number': number, ...entry }, copy) => ({
    ...entry,
    id: named(entry.id, copy),
    ...(number !== undefined && copy === 0 && { 'citation-number': number }),
  });
  const finding = (entry, copy) => ({
    ...entry,
    slug: named(entry.slug, copy),
    techniques: all(entry.techniques, copy),
    materials: all(entry.materials, copy),
    phenomena: all(entry.phenomena, copy),
    citations: entry.citations.map((link) => ({ ...link, publication: named(link.publication, copy) })),
    related: entry.related.map((link) => ({ ...link, finding: linked(link.finding, copy) })),
  });
  const phenomenon = (entry, copy) => ({
    ...entry,
    slug: named(entry.slug, copy),
    name: named(entry.name, copy),
  });

  const copies = Array.from({ length: factor }, (_, copy) => copy);
  const each = (entries, make) => copies.flatMap((copy) => entries.map((entry) => make(entry, copy)));
  return {
    ...evidence,
    techniques: each(evidence.techniques, technique),
    materials: each(evidence.materials, material),
    phenomena: each(evidence.phenomena, phenomenon),
    publications: each(evidence.publications, publication),
    findings: each(evidence.findings, finding),
  };
}
