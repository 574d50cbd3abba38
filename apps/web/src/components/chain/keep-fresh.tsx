'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Between two looks, ms: steps take seconds. */
const PAUSE = 2000;

/** Makes the page anew every other second for as long as it stands there. */
export function KeepFresh() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), PAUSE);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <noscript>
      <p>Load the page again to see how far it is.</p>
    </noscript>
  );
}
