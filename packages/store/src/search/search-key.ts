const greekLetters =
  'α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi ο omicron π pi ρ rho σ sigma τ tau υ upsilon φ phi χ chi ψ psi ω omega';

const greek = new Map<string, string>();
for (const [, letter, name] of greekLetters.matchAll(/(\S) (\w+)/gu)) {
  if (letter !== undefined && name !== undefined) greek.set(letter, name);
}

/**
 * Text as search compares it: lower case, without accents, sub- and superscripts as plain digits (LiFePO₄ is
 * lifepo4), Greek letters spelled out (γ-Li3PO4 is gamma-li3po4), single spaces.
 */
export function searchKey(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      // Dashes and minus signs of all kinds, and characters a text column cannot hold.
      .replace(/[\p{Pd}\u2212]/gu, '-')
      .replaceAll('\0', '')
      .toLowerCase()
      .replace(/[\u03b1-\u03c9]/gu, (letter) => greek.get(letter === 'ς' ? 'σ' : letter) ?? letter)
      .replace(/\s+/gu, ' ')
      .trim()
  );
}
