import { type Crystal, ParameterError, StructureError, writeCif } from '@interphase/core';
import { type ImportedResult, importHash, importVersion, readCalculation } from '@interphase/simulation';
import type { RunRecord, StructureRecord } from '@interphase/store';
import type { ApiContext } from '../context.js';
import { Material } from '../material/ref.js';
import { describeCrystal } from '../structure/describe-crystal.js';

/** Finding the symmetry of larger cells takes too long; see given-structure.ts. */
const mostAtoms = 2000;

export interface ImportRequest {
  readonly files: readonly { readonly name: string; readonly content: string }[];
  readonly material?: string | null | undefined;
  readonly citation: string;
  readonly license?: string | null | undefined;
}

/**
 * Stores results that another program computed as a run that has succeeded; the stored run when the same files came
 * before.
 * @throws InputError with the file and line when the results cannot be read; ParameterError for the rest of the input
 */
export async function importRun(context: ApiContext, request: ImportRequest): Promise<RunRecord> {
  const citation = request.citation.trim();
  if (citation === '')
    throw new ParameterError('Say where the results come from: a DOI, a reference.', ['citation']);
  const material = request.material ?? null;
  if (material !== null && !(await Material.getDataloader(context).load(material))) {
    throw new ParameterError(`There is no material with the slug “${material}”.`, ['material']);
  }
  const found = readCalculation(request.files.map(({ name, content }) => ({ name, text: content })));
  const license = request.license?.trim() || null;
  const { structure, warning } = await keepImported(context, found, citation, license);
  const { run } = await context.store.runs.record(
    {
      method: 'IMPORTED',
      engineVersion: importVersion,
      parameters: { ...found.provenance, citation, license },
      inputHash: importHash(found.provenance),
      structureId: structure?.id ?? null,
      materialSlug: material,
    },
    { ...found, warnings: warning === null ? found.warnings : [...found.warnings, warning] },
  );
  return run;
}

/**
 * Keeps the structure computed. It is not put among the structures of the material, whose reference runs are of those
 * that were measured.
 */
async function keepImported(
  { store }: ApiContext,
  { structure: crystal, provenance }: ImportedResult,
  citation: string,
  license: string | null,
): Promise<{ structure: StructureRecord | null; warning: string | null }> {
  if (crystal === null) return { structure: null, warning: null };
  const description = describe(crystal);
  if (typeof description === 'string') return { structure: null, warning: description };
  const structure = await store.structures.upsert({
    ...description,
    materialSlug: null,
    label: `${description.formula}, computed`,
    cif: writeCif(crystal),
    citation,
    license: license ?? 'Unknown',
    source: `Imported from ${provenance.program}: ${provenance.files.map(({ name }) => name).join(', ')}`,
  });
  return { structure, warning: null };
}

/** What the store keeps of a crystal, or why it keeps none: the figures stand without it. */
function describe(crystal: Crystal) {
  const atoms = crystal.sites.length;
  if (atoms > mostAtoms)
    return `The structure is not kept: it holds ${atoms} atoms, and at most ${mostAtoms} are kept`;
  try {
    return describeCrystal(crystal);
  } catch (error) {
    if (error instanceof StructureError) return `The structure is not kept: ${error.message}`;
    throw error;
  }
}
