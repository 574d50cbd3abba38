import { isElement, ParameterError } from '@interphase/core';

/** An ion of definite charge. */
export interface Ion {
  readonly element: string;
  /** Elementary charges. */
  readonly charge: number;
}

/** The ion that moves, as a person writes it. */
export interface StatedIon {
  readonly element: string;
  /** In elementary charges; null when only the element is named. */
  readonly charge: number | null;
}

const ION = /^([A-Z][a-z]?)(?:(\d*)([+-]))?$/;

/**
 * Reads `Li`, `Li+`, `Li1+`, `Mg2+` or `F1-`.
 *
 * @throws ParameterError when the text is none of these.
 */
export function parseIon(text: string): StatedIon {
  const match = ION.exec(text.trim());
  const element = match?.[1];
  if (!match || !element || !isElement(element)) {
    throw new ParameterError(
      `“${text}” is not an ion; write the element or the ion, for example Li, Li1+ or Mg2+.`,
      ['mobileIon'],
    );
  }
  const sign = match[3];
  if (!sign) return { element, charge: null };
  const magnitude = match[2] ? Number(match[2]) : 1;
  if (magnitude === 0) {
    throw new ParameterError(`“${text}” has no charge; a mobile ion needs one.`, ['mobileIon']);
  }
  return { element, charge: sign === '-' ? -magnitude : magnitude };
}

/** `Li1+`, `O2-`, `Fe2.5+`, `Ar0`. */
export function formatIon(element: string, charge: number): string {
  if (charge === 0) return `${element}0`;
  return `${element}${Math.abs(charge)}${charge > 0 ? '+' : '-'}`;
}
