'use server';

import { redirect } from 'next/navigation';
import { graphql } from '../../generated';
import { ApiFailure } from '../../lib/api/api-failure';
import { query } from '../../lib/api/query';
import { links } from '../../lib/url/links';

const document = graphql(`
  mutation Simulate($input: SimulationInput!) {
    runSimulation(input: $input) {
      __typename
      ... on SimulationRun { id }
      ... on UserError { message path }
    }
  }
`);

/** What a refused submission says. */
export interface SimulateState {
  readonly message: string | null;
}

/** Starts a bond-valence run of a stored structure (or finds the stored run) and leads to its page. */
export async function simulate(_before: SimulateState, form: FormData): Promise<SimulateState> {
  const structure = String(form.get('structure') ?? '');
  const mobileIon = String(form.get('mobileIon') ?? '').trim();
  const resolution = Number(form.get('resolution') ?? 0.2);
  if (!structure || !mobileIon || !Number.isFinite(resolution))
    return { message: 'A run needs a structure, a mobile ion and a grid spacing in Å.' };
  let id: string;
  try {
    const { runSimulation } = await query(document, {
      input: { bondValenceSiteEnergy: { structure: { structure }, mobileIon, resolution } },
    });
    if (runSimulation.__typename !== 'SimulationRun') return { message: runSimulation.message };
    id = runSimulation.id;
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    console.error(`[${error.id}] simulate: ${error.message}`);
    return { message: `${error.message} Id ${error.id}.` };
  }
  redirect(links.run(id));
}
