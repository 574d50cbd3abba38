import type { TechniqueQuestion } from '../../generated/graphql';
import { numberOf, oneOf } from '../../lib/url/parameters';

const WINDOW = {
  minMetres: 'From length',
  maxMetres: 'To length',
  minSeconds: 'From time',
  maxSeconds: 'To time',
} as const;

/** A sentence for each bound of the window that is no number. */
export const notNumbers = (parameters: Record<string, string>): string[] =>
  Object.entries(WINDOW).flatMap(([key, name]) => {
    const text = parameters[key];
    return text !== undefined && numberOf(text) === undefined
      ? [`${name} should be a number such as 1e-9, but reads “${text}”`]
      : [];
  });

/** The question that the address asks; empty when it asks nothing. */
export function questionOf(parameters: Record<string, string>): TechniqueQuestion {
  const { text, quantity, phenomenon, material, kind, operando, nonDestructive } = parameters;
  const known = oneOf(kind, ['COMPUTATION', 'EXPERIMENT']);
  const [minMetres, maxMetres, minSeconds, maxSeconds] = [
    'minMetres',
    'maxMetres',
    'minSeconds',
    'maxSeconds',
  ].map((key) => numberOf(parameters[key]));
  return {
    ...(text && { text }),
    ...(quantity && { quantity }),
    ...(phenomenon && { phenomenon }),
    ...(material && { material }),
    ...(known && { kind: known }),
    ...(operando === 'true' && { operando: true }),
    ...(nonDestructive === 'true' && { nonDestructive: true }),
    ...(minMetres !== undefined && { minMetres }),
    ...(maxMetres !== undefined && { maxMetres }),
    ...(minSeconds !== undefined && { minSeconds }),
    ...(maxSeconds !== undefined && { maxSeconds }),
  };
}
