import Link from 'next/link';
import type { MigrationBarrierInput } from '../../generated/graphql';
import { links } from '../../lib/url/links';
import { withParameters } from '../../lib/url/parameters';
import { askHops } from './ask-hops';
import { HopTable } from './hop-table';
import styles from './prediction-answer.module.css';

/** The hops that a material on record offers, each leading to its own prediction; nothing where there is no answer. */
export async function HopsOfMaterial({
  material,
  ion,
  coverage,
  chosen,
}: {
  material: string;
  ion: string;
  coverage: NonNullable<MigrationBarrierInput['coverage']>;
  chosen: string | undefined;
}) {
  const hops = await askHops({ structure: { material }, mobileIon: ion, coverage });
  // Why there are none is said by the prediction above.
  if (typeof hops === 'string') return null;
  const address = { material, ion, coverage };
  return (
    <div className={styles.answer}>
      <HopTable
        of={hops}
        ion={ion}
        chosen={chosen}
        choose={(hop, name) => (
          <Link href={withParameters(links.predict, { ...address, hop })} prefetch={false}>
            {name}
          </Link>
        )}
      />
      {chosen ? (
        <p>
          <Link href={withParameters(links.predict, address)} prefetch={false}>
            The whole crystal instead
          </Link>
        </p>
      ) : null}
    </div>
  );
}
