/** A piece of a formula as it is set. */
export interface FormulaPart {
  readonly kind: 'base' | 'subscript' | 'superscript';
  readonly text: string;
}

const ELEMENTS = new Set(
  (
    'H D He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr ' +
    'Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt ' +
    'Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm M X A'
  ).split(' '),
);

const AMOUNT = /^(?:\d*[xyzδ]|\d+(?:\.\d+)?)(?:[+\-−](?:\d*[xyzδ]|\d+(?:\.\d+)?))*/;

/**
 * Splits a formula into what stands on the line, below and above it: LiFePO4, Na1+xZr2SixP3-xO12, Na3V2(PO4)2F3,
 * 23Na, Li+, Fe2+. M, X and A stand for any metal, anion or cation. Text that is no formula comes back whole.
 */
export function formulaParts(text: string): readonly FormulaPart[] {
  const isotope = /^(\d{1,3})([A-Z][a-z]?)$/.exec(text);
  if (isotope?.[1] && isotope[2] && ELEMENTS.has(isotope[2]))
    return [
      { kind: 'superscript', text: isotope[1] },
      { kind: 'base', text: isotope[2] },
    ];
  const ion = /^([A-Z][a-z]?)(\d?[+\-−])$/.exec(text);
  if (ion?.[1] && ion[2] && ELEMENTS.has(ion[1]))
    return [
      { kind: 'base', text: ion[1] },
      { kind: 'superscript', text: ion[2].replace('-', '−').replace(/^1/, '') },
    ];
  return walk(text) ?? [{ kind: 'base', text }];
}

/** Whether the text reads as a compound of at least two elements with an amount to lower. */
export function isCompound(text: string): boolean {
  const parts = walk(text);
  if (!parts?.some((part) => part.kind === 'subscript')) return false;
  const symbols = parts
    .filter((part) => part.kind === 'base')
    .flatMap((part) => part.text.match(/[A-Z][a-z]?/g) ?? []);
  return new Set(symbols).size > 1;
}

function walk(text: string): FormulaPart[] | null {
  const parts: FormulaPart[] = [];
  const push = (kind: FormulaPart['kind'], piece: string) => {
    const last = parts.at(-1);
    if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + piece };
    else parts.push({ kind, text: piece });
  };
  let rest = text;
  let mayCount = false;
  while (rest !== '') {
    const amount = mayCount ? AMOUNT.exec(rest)?.[0] : undefined;
    if (amount) {
      push('subscript', amount.replace(/-/g, '−'));
      rest = rest.slice(amount.length);
      mayCount = false;
      continue;
    }
    const symbol = symbolAt(rest);
    if (symbol) {
      push('base', symbol);
      rest = rest.slice(symbol.length);
      mayCount = true;
      continue;
    }
    const bracket = /^[()[\]]/.exec(rest)?.[0];
    if (!bracket) return null;
    push('base', bracket);
    rest = rest.slice(1);
    mayCount = bracket === ')' || bracket === ']';
  }
  return parts;
}

function symbolAt(text: string): string | null {
  const two = text.slice(0, 2);
  if (/^[A-Z][a-z]$/.test(two) && ELEMENTS.has(two)) return two;
  const one = text.slice(0, 1);
  return ELEMENTS.has(one) ? one : null;
}
