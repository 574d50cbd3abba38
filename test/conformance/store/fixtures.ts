import type {
  ClaimedRun,
  ClaimRequest,
  PropertyInput,
  RunInput,
  SearchDocument,
  Store,
  StructureInput,
} from '@interphase/store';

export function structure(changes: Partial<StructureInput> = {}): StructureInput {
  return {
    materialSlug: 'lithium-oxide',
    label: 'Lithium oxide',
    cif: 'data_Li2O\n_cell_length_a 4.619\n',
    formula: 'Li2O',
    spaceGroup: 'Fm-3m',
    lattice: [4.619, 4.619, 4.619, 90, 90, 90],
    volume: 98.54675665900001,
    ordered: true,
    citation: 'idealised prototype',
    license: 'CC0-1.0',
    source: 'made for this test',
    mobileIon: 'Li',
    contentHash: 'hash-of-lithium-oxide',
    ...changes,
  };
}

/** A worker that keeps what it takes up for longer than any test lasts. */
export const worker: ClaimRequest = { worker: 'host:1', leaseMilliseconds: 600_000 };

export function runInput(inputHash: string, changes: Partial<RunInput> = {}): RunInput {
  return {
    method: 'BOND_VALENCE_SITE_ENERGY',
    engineVersion: '1.0.0',
    parameters: { resolution: 0.2, mobileIon: 'Li', cutoff: 10 },
    inputHash,
    structureId: null,
    materialSlug: null,
    ...changes,
  };
}

/** Takes runs off the queue until it has this one. */
export async function claimRun(store: Store, id: string): Promise<ClaimedRun> {
  for (;;) {
    const run = await store.runs.claimNext(worker);
    if (run === null) throw new Error(`Run ${id} is not in the queue.`);
    if (run.id === id) return run;
  }
}

export function barrier(value: number, dimensions = 1): PropertyInput {
  return {
    quantity: 'percolation-barrier',
    value,
    uncertainty: null,
    unit: 'eV',
    conditions: [{ name: 'dimensions', value: String(dimensions), unit: null }],
  };
}

export function searchDocument(changes: Partial<SearchDocument> & { slug: string }): SearchDocument {
  return { kind: 'MATERIAL', name: changes.slug.replaceAll('-', ' '), aliases: [], body: '', ...changes };
}
