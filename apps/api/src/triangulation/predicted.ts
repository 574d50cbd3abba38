import type { PredictionRecord, PropertyRecord } from '@interphase/store';
import type { ApiContext } from '../context.js';
import { UserFailure } from '../errors/user-errors.js';
import { encodeKey } from '../global-id.js';
import type { Order } from '../prediction/order.js';
import { predictAll } from '../prediction/predict.js';
import { readBarrierRequest } from '../prediction/read-barrier-request.js';
import { readConductivityRequest } from '../prediction/read-conductivity-request.js';
import type { ConditionRecord } from '../quantity/condition.js';
import { structuresOfMaterial } from '../structure/batches.js';
import { type Entry, inWords } from './entry.js';

/** Most hops of a material that are predicted, the lowest simulated first. */
const mostHops = 6;

/** A prediction to make and what it holds under. */
interface Question {
  readonly order: Order | UserFailure;
  readonly conditions: readonly ConditionRecord[];
}

/** What models predict of a quantity of a material: for its structure, and for the hops that were simulated. */
export async function predictedEntries(
  context: ApiContext,
  material: { readonly slug: string; readonly formula: string | null; readonly mobileIon: string | null },
  quantity: string,
): Promise<Entry[]> {
  const { mobileIon } = material;
  if (mobileIon === null) return [];
  const questions = await questionsOf(context, { ...material, mobileIon }, quantity);
  const answers = await predictAll(
    context,
    questions.map(({ order }) => order),
  );
  return answers.flatMap((answer, index) =>
    answer instanceof UserFailure ? [] : [entryOf(answer, questions[index]?.conditions ?? [])],
  );
}

async function questionsOf(
  context: ApiContext,
  { slug, formula, mobileIon }: { slug: string; formula: string | null; mobileIon: string },
  quantity: string,
): Promise<Question[]> {
  const structure = { material: slug };
  const hasStructure = (await structuresOfMaterial(context, slug, {})).length > 0;
  if (quantity === 'percolation-barrier' && hasStructure) {
    const order = await readBarrierRequest(context, { structure, mobileIon }, []);
    return [{ order, conditions: [{ name: 'dimensions', value: '1', unit: null }] }];
  }
  if (quantity === 'ionic-conductivity' && (hasStructure || formula !== null)) {
    const given = hasStructure ? { structure } : { formula };
    const order = await readConductivityRequest(context, { ...given, mobileIon }, []);
    return [{ order, conditions: [{ name: 'temperature', value: '298.15', unit: 'K' }] }];
  }
  if (quantity === 'migration-barrier') return hopQuestions(context, slug, mobileIon);
  return [];
}

/** The hops of a material that were simulated, of their structures. */
async function hopQuestions(context: ApiContext, slug: string, mobileIon: string): Promise<Question[]> {
  const properties = (await context.store.properties.byMaterials([slug])).get(slug) ?? [];
  const hops = properties
    .filter(({ quantity, method }) => quantity === 'migration-barrier' && method === 'NUDGED_ELASTIC_BAND')
    .toSorted((a, b) => a.value - b.value)
    .flatMap((property) => hopOf(property) ?? [])
    .slice(0, mostHops);
  return Promise.all(
    hops.map(async ({ structure, from, to, conditions }) => ({
      order: await readBarrierRequest(
        context,
        { structure: { structure: encodeKey('Structure', structure) }, mobileIon, hop: { from, to } },
        [],
      ),
      conditions,
    })),
  );
}

/** Where a simulated hop goes; null for one that does not say. */
function hopOf({ structureId, conditions }: PropertyRecord) {
  const coordinates = (wanted: string) =>
    conditions
      .find(({ name }) => name === wanted)
      ?.value.split(' ')
      .map(Number);
  const [from, to] = [coordinates('from'), coordinates('to')];
  if (structureId === null || !from || !to) return null;
  return {
    structure: structureId,
    from,
    to,
    conditions: conditions.filter(({ name }) => ['hop', 'from', 'to'].includes(name)),
  };
}

function entryOf(prediction: PredictionRecord, conditions: readonly ConditionRecord[]): Entry {
  const { value, lower, upper, unit, id, modelSlug, modelVersion, coverage } = prediction;
  return {
    source: 'PREDICTED',
    technique: null,
    value,
    lower,
    upper,
    unit,
    conditions,
    origin: { type: 'Prediction', key: id },
    label: `${modelSlug} ${modelVersion}, ${Math.round(100 * coverage)} % interval (${inWords(conditions)})`,
  };
}
