import type { Metadata } from 'next';
import { ApiFailure } from './api-failure';

/** The title of a page about one thing; none when the API does not answer, for the page itself says so. */
export async function titleOf(name: () => Promise<string | null | undefined>): Promise<Metadata> {
  try {
    return { title: (await name()) ?? 'Not found' };
  } catch (error) {
    if (error instanceof ApiFailure) return {};
    throw error;
  }
}
