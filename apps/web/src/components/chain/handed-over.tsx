import Link from 'next/link';
import { links } from '../../lib/url/links';
import { Quantity } from '../quantity/quantity';

/** A number or words that one step gives to another. */
export interface Handed {
  readonly name: string;
  readonly meaning: string;
  readonly value?: number | null | undefined;
  readonly unit?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly quantity?: { readonly slug: string; readonly name: string } | null | undefined;
}

/** What is handed over, each with what it means. */
export function HandedOver({ of }: { of: readonly Handed[] }) {
  return (
    <ul>
      {of.map(({ name, meaning, value, unit, text, quantity }) => (
        <li key={name}>
          {typeof value === 'number' ? <Quantity of={{ value, unit: unit ?? '1' }} digits={3} /> : text}
          {': '}
          {quantity ? (
            <Link href={links.quantity(quantity.slug)} prefetch={false}>
              {quantity.name.toLowerCase()}
            </Link>
          ) : null}
          {quantity ? ', ' : ''}
          {meaning}
        </li>
      ))}
    </ul>
  );
}
