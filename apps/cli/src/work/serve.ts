import { readConfiguration, startApi } from '@interphase/api';

/** Serves until interrupted. */
export async function runServe(): Promise<void> {
  const api = await startApi(readConfiguration(process.env));
  console.log(`interphase · GraphQL ${api.url}/graphql`);
  const stop = () => void api.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
