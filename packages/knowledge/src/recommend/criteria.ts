import type { Material, Technique } from '../entities.js';
import type { Candidate, Context } from './candidate.js';
import type { RecommendationReason } from './question.js';
import type { ResolvedQuestion } from './resolve-question.js';
import { textReason } from './text-criterion.js';
import { lengthText, timeText, type Window, windowOverlap } from './window-overlap.js';

/**
 * What the question is about weighs more than how it is answered. The numbers are a choice of ours; only their
 * order is argued for.
 */
const weights = { subject: 3, material: 2, window: 2, manner: 1 } as const;

/** Credit for what a finding shows but the technique's own entry does not claim. */
const shownByFinding = 0.7;

/** One reason for each criterion that is asked. */
export function reasonsFor(
  question: ResolvedQuestion,
  candidate: Candidate,
  context: Context,
): RecommendationReason[] {
  const { text, quantity, phenomenon, material, length, time } = question;
  return [
    ...(text === null ? [] : [textReason(text, candidate, context, weights.subject)]),
    ...(quantity === null ? [] : [quantityReason(quantity, candidate, context)]),
    ...(phenomenon === null ? [] : [phenomenonReason(phenomenon, candidate, context)]),
    ...(material === null ? [] : [materialReason(material, candidate, context)]),
    ...(length === null ? [] : [lengthReason(length, candidate.technique)]),
    ...(time === null ? [] : [timeReason(time, candidate.technique)]),
    ...mannerReasons(question, candidate.technique),
  ];
}

function quantityReason(
  quantity: string,
  { technique, findings }: Candidate,
  { nameOf }: Context,
): RecommendationReason {
  const giving = findings.filter(({ quantities }) => quantities.includes(quantity)).length;
  const name = nameOf(quantity).toLowerCase();
  const given =
    giving === 0
      ? 'no finding gives a number by it'
      : `${counted(giving)} ${giving === 1 ? 'gives' : 'give'} numbers by it`;
  const base = { criterion: 'quantity' as const, weight: weights.subject };
  if (technique.measures.includes(quantity)) {
    return { ...base, score: 1, explanation: `It gives the ${name}; ${given}.` };
  }
  if (giving > 0) {
    return { ...base, score: shownByFinding, explanation: `It is not listed for the ${name}, but ${given}.` };
  }
  return { ...base, score: 0, explanation: `Nothing says that it gives the ${name}.` };
}

function phenomenonReason(
  phenomenon: string,
  { technique, findings }: Candidate,
  { nameOf }: Context,
): RecommendationReason {
  const showing = findings.filter(({ phenomena }) => phenomena.includes(phenomenon)).length;
  const name = nameOf(phenomenon).toLowerCase();
  const shown =
    showing === 0
      ? 'no finding by it concerns it yet'
      : `${counted(showing)} by it ${showing === 1 ? 'concerns' : 'concern'} it`;
  const base = { criterion: 'phenomenon' as const, weight: weights.subject };
  if (technique.reveals.includes(phenomenon)) {
    return { ...base, score: 1, explanation: `It reveals ${name}; ${shown}.` };
  }
  if (showing > 0) {
    return { ...base, score: shownByFinding, explanation: `It is not listed for ${name}, but ${shown}.` };
  }
  return { ...base, score: 0, explanation: `Nothing says that it reveals ${name}.` };
}

/** Each finding about the material halves the doubt; one about a relative counts half. */
function materialReason(
  material: string,
  { findings }: Candidate,
  { nameOf, materials }: Context,
): RecommendationReason {
  const relatives = new Set(relativesOf(material, materials));
  const direct = findings.filter((finding) => finding.materials.includes(material)).length;
  const related = findings.filter(
    (finding) =>
      !finding.materials.includes(material) && finding.materials.some((slug) => relatives.has(slug)),
  ).length;
  const score = 1 - 0.5 ** (direct + related / 2);
  const name = nameOf(material);
  const about =
    direct === 0
      ? `No finding by it is about ${name}`
      : `${capital(counted(direct))} by it ${direct === 1 ? 'is' : 'are'} about ${name}`;
  const beside =
    related === 0 ? '' : `; ${counted(related)} ${related === 1 ? 'is' : 'are'} about a related material`;
  return { criterion: 'material', score, weight: weights.material, explanation: `${about}${beside}.` };
}

/** The family a material is a variant of, and its other variants. */
function relativesOf(slug: string, materials: ReadonlyMap<string, Material>): string[] {
  const family = materials.get(slug)?.variantOf ?? slug;
  return [...materials.values()]
    .filter((other) => other.slug !== slug && (other.slug === family || other.variantOf === family))
    .map((other) => other.slug);
}

const lengthReason = (window: Window, technique: Technique): RecommendationReason => ({
  criterion: 'length',
  weight: weights.window,
  ...judgeWindow(
    window,
    technique.minMetres,
    technique.maxMetres,
    technique.scaleCertainty,
    lengthText,
    'length',
  ),
});

const timeReason = (window: Window, technique: Technique): RecommendationReason => ({
  criterion: 'time',
  weight: weights.window,
  ...judgeWindow(
    window,
    technique.minSeconds,
    technique.maxSeconds,
    technique.scaleCertainty,
    timeText,
    'time',
  ),
});

function judgeWindow(
  window: Window,
  lower: number | null,
  upper: number | null,
  certainty: Technique['scaleCertainty'],
  show: (value: number) => string,
  axis: string,
): { score: number; explanation: string } {
  if (lower === null || upper === null) {
    return {
      score: 0,
      explanation: `No range of ${axis} is known for it, so it cannot count in its favour.`,
    };
  }
  const score = windowOverlap(window, [lower, upper]);
  const basis = certainty === 'stated' ? 'stated by a source' : 'inferred by the curators';
  const range = `It works from ${show(lower)} to ${show(upper)} (${basis})`;
  const percent = `${Math.round(score * 100)} %`;
  const isOpen = window.lower === null || window.upper === null;
  const asked = windowText(window, show);
  const outcome =
    score === 0
      ? `outside ${asked}`
      : isOpen
        ? `${percent} of which lies ${asked}`
        : `which covers ${percent} of ${asked}`;
  return { score, explanation: `${range}, ${outcome}.` };
}

function windowText({ lower, upper }: Window, show: (value: number) => string): string {
  if (lower !== null && upper !== null) return `${show(lower)} to ${show(upper)}`;
  return lower !== null ? `above ${show(lower)}` : `below ${upper === null ? '' : show(upper)}`;
}

function mannerReasons(
  { kind, operando, nonDestructive }: ResolvedQuestion,
  technique: Technique,
): RecommendationReason[] {
  const computes = technique.kind === 'computation';
  const reasons: RecommendationReason[] = [];
  const add = (criterion: RecommendationReason['criterion'], score: number, explanation: string) =>
    reasons.push({ criterion, score, weight: weights.manner, explanation });
  if (kind !== null) {
    add('kind', kind === technique.kind ? 1 : 0, computes ? 'It is a computation.' : 'It is an experiment.');
  }
  if (operando !== null) {
    const known = technique.operando;
    if (known === null)
      add(
        'operando',
        0,
        computes ? 'It is a computation and follows no cell.' : 'No source says whether it works operando.',
      );
    else
      add(
        'operando',
        known === operando ? 1 : 0,
        known ? 'It works on a running cell.' : 'It does not work on a running cell.',
      );
  }
  if (nonDestructive !== null) {
    const keeps = technique.destructive === null ? (computes ? true : null) : !technique.destructive;
    if (keeps === null) add('nonDestructive', 0, 'No source says whether it spares the sample.');
    else
      add(
        'nonDestructive',
        keeps === nonDestructive ? 1 : 0,
        keeps
          ? computes
            ? 'It is a computation and touches no sample.'
            : 'It spares the sample.'
          : 'It uses up the sample.',
      );
  }
  return reasons;
}

export const counted = (findings: number): string =>
  findings === 1 ? 'one finding' : `${findings} findings`;
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
