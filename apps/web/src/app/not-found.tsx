import Link from 'next/link';
import { Page } from '../components/page/page';

export const metadata = { title: 'Not found' };

/** Nothing stands at this address. */
export default function NotFound() {
  return (
    <Page
      title="Nothing stands at this address"
      lede="The thing may have been renamed or removed, or the address is mistyped."
    >
      <p>
        <Link href="/search">Search for it</Link>, or start from the lists of{' '}
        <Link href="/techniques">techniques</Link>, <Link href="/materials">materials</Link>,{' '}
        <Link href="/findings">findings</Link> and <Link href="/publications">publications</Link>.
      </p>
    </Page>
  );
}
