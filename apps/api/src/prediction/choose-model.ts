import { InvalidParameterFailure } from '../errors/user-errors.js';
import { readModelKey } from '../model/model-key.js';
import type { ShelvedModel } from '../model/model-shelf.js';
import type { InputLevel } from '../model/models-folder.js';

/** Input levels, the most telling first. */
const levels: readonly InputLevel[] = ['structure', 'cell', 'formula'];

/**
 * The model for a request: the one named, or the active one of the quantity that takes the most of what is given.
 * @param given the most telling level that the request can serve
 * @param path of the request
 */
export function chooseModel(
  versions: readonly ShelvedModel[],
  { named, quantity, given }: { named: string | null; quantity: string; given: InputLevel },
  path: readonly string[],
): ShelvedModel | InvalidParameterFailure {
  const served = levels.slice(levels.indexOf(given));
  const fail = (message: string) => new InvalidParameterFailure(message, [...path, 'model']);
  const ofQuantity = versions.filter((version) => version.quantity === quantity);
  if (named === null) {
    const active = ofQuantity.filter((version) => version.active);
    const [chosen] = served.flatMap((level) => active.filter((version) => version.level === level));
    if (chosen) return chosen.fault === null ? chosen : fail(chosen.fault);
    if (active.length > 0) {
      return fail(`The models of ${quantity} (${slugsOf(active)}) need more than a ${given}.`);
    }
    return fail(
      ofQuantity.find(({ fault }) => fault !== null)?.fault ??
        `There is no model of ${quantity} yet; npx interphase train and the name of a task make one.`,
    );
  }
  const { slug, version } = readModelKey(named);
  const ofSlug = versions.filter((each) => each.slug === slug);
  if (ofSlug.length === 0) {
    return fail(`There is no model “${slug}”; for this there ${listed(slugsOf(ofQuantity))}.`);
  }
  const found = ofSlug.find((each) => (version === null ? each.active : each.version === version));
  if (!found) {
    const all = ofSlug.map((each) => each.version).join(', ');
    return fail(
      version === null
        ? `No version of ${slug} is active; name one as ${slug}@version: there ${listed(all)}.`
        : `There is no version ${version} of ${slug}; there ${listed(all)}.`,
    );
  }
  if (found.quantity !== quantity) {
    return fail(
      `${slug} predicts ${found.quantity}, not ${quantity}; for this there ${listed(slugsOf(ofQuantity))}.`,
    );
  }
  if (found.fault !== null) return fail(found.fault);
  if (!served.includes(found.level)) {
    return fail(`${slug} needs a ${found.level}, and only a ${given} is given.`);
  }
  return found;
}

const slugsOf = (versions: readonly ShelvedModel[]): string =>
  [...new Set(versions.map(({ slug }) => slug))].join(', ');

const listed = (names: string): string =>
  names === '' ? 'is none' : `${names.includes(',') ? 'are' : 'is'} ${names}`;
