import Link from 'next/link';
import { Prose } from '../../components/prose/prose';
import type { EvidencePathsQuery } from '../../generated/graphql';
import { authorsAndYear } from '../../lib/format/authors';
import { links } from '../../lib/url/links';
import styles from './paths.module.css';

export type Path = EvidencePathsQuery['evidencePaths'][number];
type Thing = Path['nodes'][number];

/** A path as a sentence: each relation stands between two links; under it what its findings state. */
export function PathSentence({ path: { nodes, relations } }: { path: Path }) {
  const findings = nodes.filter((node) => node.__typename === 'Finding');
  return (
    <article className={styles.path}>
      <p>
        {nodes.map((node, index) => (
          <span key={node.id}>
            {index > 0 ? ` ${index > 1 ? 'which ' : ''}${relations[index - 1]} ` : ''}
            <ThingLink thing={node} />
            {index > 0 && index < nodes.length - 1 ? ',' : ''}
          </span>
        ))}
        .
      </p>
      {findings.map((finding) => (
        <p key={finding.id} className={styles.statement}>
          <Prose>{finding.statement}</Prose>
        </p>
      ))}
    </article>
  );
}

function ThingLink({ thing }: { thing: Thing }) {
  switch (thing.__typename) {
    case 'Technique':
      return <Named href={links.technique(thing.slug)} name={thing.name} />;
    case 'Material':
      return <Named href={links.material(thing.slug)} name={thing.name} />;
    case 'Phenomenon':
      return <Named href={links.phenomenon(thing.slug)} name={thing.name} />;
    case 'Quantity':
      return <Named href={links.quantity(thing.slug)} name={thing.name} />;
    case 'LengthScale':
      return <Named href={links.findingsAbout({ lengthScale: thing.slug })} name={thing.name} />;
    case 'Finding':
      return (
        <>
          “<Named href={links.finding(thing.slug)} name={thing.name} />”
        </>
      );
    case 'Publication':
      return <Named href={links.publication(thing.slug)} name={authorsAndYear(thing)} />;
    default:
      return thing.id;
  }
}

const Named = ({ href, name }: { href: string; name: string }) => (
  <Link href={href} prefetch={false}>
    <Prose>{name}</Prose>
  </Link>
);
