import Link from 'next/link';
import { plainNumber } from '../../lib/format/number';
import { trainingLabel } from '../../lib/format/training-label';
import { links } from '../../lib/url/links';
import { Formula } from '../formula/formula';
import { Prose } from '../prose/prose';

/** A training structure: the material it was made from, linked, and what was changed in it. */
export function TrainingStructure({ label }: { label: string }) {
  const read = trainingLabel(label);
  if (!read) return <Prose>{label}</Prose>;
  const { prototype, substitutions, strain } = read;
  return (
    <>
      <Link href={links.material(prototype)} prefetch={false}>
        {prototype.replaceAll('-', ' ')}
      </Link>
      {substitutions.map(([from, to]) => (
        <span key={from + to}>
          , <Formula>{from}</Formula> replaced by <Formula>{to}</Formula>
        </span>
      ))}
      {strain ? `, strained by ${plainNumber(strain * 100, 2)}\u00a0%` : ''}
    </>
  );
}
