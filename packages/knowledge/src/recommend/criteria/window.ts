import type { Technique } from '../../entities.js';
import type { Judgement } from '../question.js';
import { lengthText, timeText, type Window, windowOverlap } from '../window-overlap.js';
import { weights } from './weights.js';

/** How well its lengths serve those asked for. */
export const lengthReason = (window: Window | null, technique: Technique) =>
  windowReason('length', window, technique, [technique.minMetres, technique.maxMetres], lengthText);

/** How well its times serve those asked for. */
export const timeReason = (window: Window | null, technique: Technique) =>
  windowReason('time', window, technique, [technique.minSeconds, technique.maxSeconds], timeText);

function windowReason(
  criterion: 'length' | 'time',
  window: Window | null,
  { scaleCertainty }: Technique,
  [lower, upper]: readonly [number | null, number | null],
  show: (value: number) => string,
): Judgement | null {
  if (window === null) return null;
  const base = { criterion, weight: weights.window };
  if (lower === null || upper === null) {
    const explanation = `No range of ${criterion} is known for it, so it cannot count in its favour.`;
    return { ...base, score: 0, explanation, lacks: `Its range of ${criterion} is not known.` };
  }
  const score = windowOverlap(window, [lower, upper]);
  const basis = scaleCertainty === 'stated' ? 'stated by a source' : 'inferred by the curators';
  const range = `It works from ${show(lower)} to ${show(upper)} (${basis})`;
  const asked = windowText(window, show);
  const outcome =
    score === 0
      ? `outside ${asked}`
      : score > 0.995
        ? `which takes in ${asked}`
        : `which covers ${Math.round(score * 100)} % of ${asked}`;
  return {
    ...base,
    score,
    explanation: `${range}, ${outcome}.`,
    lacks:
      score >= 0.5 ? null : `It works from ${show(lower)} to ${show(upper)} and so tells little of ${asked}.`,
  };
}

export function windowText({ lower, upper }: Window, show: (value: number) => string): string {
  if (lower !== null && upper !== null) return `${show(lower)} to ${show(upper)}`;
  return lower !== null
    ? `what is above ${show(lower)}`
    : `what is below ${upper === null ? '' : show(upper)}`;
}
