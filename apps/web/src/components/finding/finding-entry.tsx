import Link from 'next/link';
import type { FindingEntryFragment, FindingType } from '../../generated/graphql';
import { links } from '../../lib/url/links';
import { Chip, Chips } from '../chip/chip';
import { MaterialName } from '../material-name/material-name';
import { Prose } from '../prose/prose';
import styles from './finding-entry.module.css';
import { FindingValues } from './finding-values';
import { SourceLine } from './source-line';

/** What a finding says, in the words of the page. */
export const FINDING_TYPES: Readonly<Record<FindingType, string>> = {
  RESULT: 'Result',
  LIMITATION: 'Limitation',
  CHALLENGE: 'Open challenge',
};

/** A finding as it stands in a list: the claim as a sentence, its numbers, its chips, its source. */
function FindingEntry({ finding }: { finding: FindingEntryFragment }) {
  return (
    <article className={styles.entry} data-certainty={finding.certainty} data-arrow-item>
      {finding.type === 'RESULT' ? null : <p className={styles.type}>{FINDING_TYPES[finding.type]}</p>}
      <h3 className={styles.name}>
        <Link href={links.finding(finding.slug)} prefetch={false}>
          <Prose>{finding.name}</Prose>
        </Link>
      </h3>
      <p className={styles.statement}>
        <Prose>{finding.statement}</Prose>
      </p>
      <FindingValues values={finding.values} />
      <FindingChips finding={finding} />
      <SourceLine citations={finding.citations} certainty={finding.certainty} />
    </article>
  );
}

/** Techniques, materials, phenomena and scales of a finding, each a link. */
export function FindingChips({
  finding,
}: {
  finding: Pick<FindingEntryFragment, 'techniques' | 'materials' | 'phenomena' | 'lengthScales'>;
}) {
  return (
    <Chips label="About">
      {finding.techniques.map((technique) => (
        <li key={technique.slug}>
          <Chip href={links.technique(technique.slug)}>{technique.abbreviation ?? technique.name}</Chip>
        </li>
      ))}
      {finding.materials.map((material) => (
        <li key={material.slug}>
          <Chip href={links.material(material.slug)}>
            <MaterialName material={material} />
          </Chip>
        </li>
      ))}
      {finding.phenomena.map((phenomenon) => (
        <li key={phenomenon.slug}>
          <Chip href={links.phenomenon(phenomenon.slug)}>{phenomenon.name}</Chip>
        </li>
      ))}
      {finding.lengthScales.map((scale) => (
        <li key={scale.slug}>
          <Chip href={links.findingsAbout({ lengthScale: scale.slug })}>
            {scale.name.toLowerCase()} scale
          </Chip>
        </li>
      ))}
    </Chips>
  );
}

/** Findings one after the other; arrow keys move between them. */
export function FindingList({ findings }: { findings: readonly FindingEntryFragment[] }) {
  return (
    <ul className={styles.list} data-arrow-list>
      {findings.map((finding) => (
        <li key={finding.slug}>
          <FindingEntry finding={finding} />
        </li>
      ))}
    </ul>
  );
}
