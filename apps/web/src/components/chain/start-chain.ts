'use server';

import { redirect } from 'next/navigation';
import { graphql } from '../../generated';
import { ApiFailure } from '../../lib/api/api-failure';
import { query } from '../../lib/api/query';
import { links } from '../../lib/url/links';

const document = graphql(`
  mutation RunChain($input: RunChainInput!) {
    runChain(input: $input) {
      __typename
      ... on ChainRun { id }
      ... on UserError { message path }
    }
  }
`);

/** What the form shows when a chain was refused, and what had been sent. */
export interface StartState {
  readonly message: string | null;
  readonly sent: Readonly<Record<string, string>>;
}

/** Before the names of a chain's own parameters in the form. */
const PARAMETER = 'parameter-';

/** Starts a chain (or finds the stored one) and leads to its page. */
export async function startChain(_before: StartState, form: FormData): Promise<StartState> {
  const sent = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.trim()]] : [])),
  );
  const material = sent.material ?? '';
  const parameters = Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]) =>
      name.startsWith(PARAMETER) && value !== '' ? [[name.slice(PARAMETER.length), read(value)]] : [],
    ),
  );
  let id: string;
  try {
    const { runChain } = await query(document, {
      input: { chain: sent.chain ?? '', parameters, ...(material ? { structure: { material } } : {}) },
    });
    if (runChain.__typename !== 'ChainRun') return { message: runChain.message, sent };
    id = runChain.id;
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    console.error(`[${error.id}] start a chain: ${error.message}`);
    return { message: `${error.message} Id ${error.id}.`, sent };
  }
  redirect(links.chain(id));
}

/** A number, several parted by commas, yes or no, or else the words themselves. */
function read(text: string): unknown {
  const several = text.split(/[\s,;]+/).map(Number);
  if (several.every(Number.isFinite)) return several.length > 1 ? several : several[0];
  return text === 'true' || text === 'false' ? text === 'true' : text;
}
