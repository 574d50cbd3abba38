import Link from 'next/link';
import { hasFormula, MaterialName } from '../../../components/material-name/material-name';
import { Section } from '../../../components/section/section';
import type { MaterialQuery, MaterialVariation } from '../../../generated/graphql';
import { links } from '../../../lib/url/links';
import styles from './material.module.css';

type Material = NonNullable<MaterialQuery['material']>;
type Other = NonNullable<Material['variantOf']>;

const WAYS: readonly (readonly [MaterialVariation | null, string])[] = [
  ['STATE_OF_CHARGE', 'States of charge'],
  ['COMPOSITION', 'Other compositions'],
  ['FORM', 'Other forms'],
  [null, 'Other variants'],
];
const HOW: Readonly<Record<MaterialVariation, string>> = {
  STATE_OF_CHARGE: 'A state of charge of',
  COMPOSITION: 'A composition of',
  FORM: 'A form of',
};

/** What the material is a variant of, and its own variants, by how they differ. */
export function Variants({ of: { variantOf, variantBy, variants } }: { of: Material }) {
  if (!variantOf && variants.length === 0) return null;
  return (
    <Section id="variants" title="Variants">
      {variantOf ? (
        <p>
          {variantBy ? HOW[variantBy] : 'A variant of'} <Named material={variantOf} />.
        </p>
      ) : null}
      {WAYS.map(([way, title]) => {
        const alike = variants.filter((variant) => (variant.variantBy ?? null) === way);
        return alike.length > 0 ? (
          <div key={title}>
            <h3 className={styles.way}>{title}</h3>
            <ul>
              {alike.map((variant) => (
                <li key={variant.slug} className={styles.variant}>
                  <Named material={variant} />
                </li>
              ))}
            </ul>
          </div>
        ) : null;
      })}
    </Section>
  );
}

function Named({ material }: { material: Other }) {
  return (
    <>
      <Link href={links.material(material.slug)} prefetch={false}>
        <MaterialName material={material} />
      </Link>
      {hasFormula(material.formula) ? <span className={styles.name}> {material.name}</span> : null}
    </>
  );
}
