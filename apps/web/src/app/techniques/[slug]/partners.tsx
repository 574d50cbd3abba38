import Link from 'next/link';
import { Prose } from '../../../components/prose/prose';
import { Section } from '../../../components/section/section';
import type { TechniqueQuery } from '../../../generated/graphql';
import { links } from '../../../lib/url/links';
import styles from './technique.module.css';

/** What a technique is combined with, hands on to and is complemented by; nothing where none is known. */
export function Partners({ technique }: { technique: NonNullable<TechniqueQuery['technique']> }) {
  const { combines, combinedIn, complements, handsOver } = technique;
  if (combines.length + combinedIn.length + complements.length + handsOver.length === 0) return null;
  return (
    <Section id="partners" title="Works with">
      <ul className={styles.partners}>
        {combines.length > 0 ? (
          <li>
            Joins <Named of={combines} /> on one sample.
          </li>
        ) : null}
        {combinedIn.length > 0 ? (
          <li>
            Part of <Named of={combinedIn} />.
          </li>
        ) : null}
        {handsOver.map((link) => (
          <li key={`${link.technique.slug}${link.quantity.slug}`}>
            Hands the {link.quantity.name.toLowerCase()} to{' '}
            <Link href={links.technique(link.technique.slug)}>{link.technique.name}</Link>:{' '}
            <Prose>{link.reason}</Prose>
          </li>
        ))}
        {complements.map((link) => (
          <li key={link.technique.slug}>
            Complemented by <Link href={links.technique(link.technique.slug)}>{link.technique.name}</Link>:{' '}
            <Prose>{link.reason}</Prose>
            {link.findings.map((finding) => (
              <span key={finding.slug}>
                {' '}
                <Link href={links.finding(finding.slug)}>
                  <Prose>{finding.name}</Prose>
                </Link>
                .
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Techniques by name, as a sentence lists them. */
function Named({ of }: { of: readonly { slug: string; name: string }[] }) {
  return of.map((technique, index) => (
    <span key={technique.slug}>
      {index === 0 ? '' : index === of.length - 1 ? ' and ' : ', '}
      <Link href={links.technique(technique.slug)}>{technique.name}</Link>
    </span>
  ));
}
