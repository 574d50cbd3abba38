import { sha256 } from '../../files.js';
import type { CollectedPrototype } from '../../prototypes/prototype-collection.js';
import type { ShardSettings } from './simulate-decorations.js';

/** All decorations of one prototype with one of its mobile ions: done in one go, by one thread. */
export interface Shard {
  readonly key: string;
  readonly slug: string;
  readonly mobileIon: string;
  readonly settings: ShardSettings;
}

/** Version of what makes the rows; a new one makes all of them again. */
export const GENERATOR = '1.0.0';

/**
 * The shards of a generation in a scrambled order that does not change, so that a part of them is a fair sample; each
 * has a seed of its own, made from that of the generation and its name.
 */
export function shardsOf(prototypes: Iterable<CollectedPrototype>, settings: ShardSettings): Shard[] {
  const shards = [...prototypes].flatMap(({ slug, mobileIons }) =>
    mobileIons.map((mobileIon): Shard => {
      const name = `${slug}-${mobileIon.toLowerCase()}`;
      const seed = Number.parseInt(sha256(`${settings.seed} ${name}`).slice(0, 7), 16);
      const { perPrototype, resolution } = settings;
      return {
        key: `${name}-${sha256(`${GENERATOR} ${settings.seed} ${perPrototype} ${resolution}`).slice(0, 8)}`,
        slug,
        mobileIon,
        settings: { perPrototype, resolution, seed },
      };
    }),
  );
  return shards.sort((a, b) => (sha256(a.key) < sha256(b.key) ? -1 : 1));
}
