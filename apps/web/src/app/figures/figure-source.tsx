import Link from 'next/link';
import { links } from '../../lib/url/links';

/** Where a figure was published: a publication of the evidence, or a DOI. */
export function figureSource({
  publication,
  doi,
  figure,
}: {
  publication?: { readonly slug: string; readonly name: string } | null | undefined;
  doi?: string | null | undefined;
  figure?: string | null | undefined;
}) {
  const number = figure ? `, figure ${figure}` : '';
  if (publication)
    return (
      <>
        <Link href={links.publication(publication.slug)} prefetch={false}>
          {publication.name}
        </Link>
        {number}
      </>
    );
  return doi ? (
    <>
      <a href={`https://doi.org/${doi}`}>{doi}</a>
      {number}
    </>
  ) : (
    number
  );
}
