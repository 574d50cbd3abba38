import sparticuz from '@sparticuz/chromium';

/** Unpacks the packaged browser before any test, since files that start together would find it half unpacked. */
export default async function unpackBrowser(): Promise<void> {
  if (!process.env.CHROMIUM_PATH) await sparticuz.executablePath();
}
