import {
  type Composition,
  type Crystal,
  compositionOf,
  formatFormula,
  ParameterError,
  parseFormula,
  sameProportions,
  UnsupportedChemistryError,
} from '@interphase/core';
import { cellOfCrystal } from '../../features/cell/cell-of-crystal.js';
import { type CellParameters, cellVolume } from '../../features/cell/conventional-cell.js';
import { systemOfShape, usualGroupOf } from '../../features/cell/crystal-system.js';
import { formulaUnits } from '../../features/cell/formula-units.js';
import { type FormulaIons, formulaIons } from '../../features/formula/formula-ions.js';
import { ionicCharges } from '../../features/formula/ionic-charges.js';

/** What a caller knows of a conductor: a formula, a formula and a cell, or a structure (and a formula). */
export interface ConductivitySubject {
  /** Element of the ion that moves. */
  readonly mobileIon: string;
  readonly formula?: string;
  /** Angstrom and degrees. */
  readonly cell?: CellParameters;
  readonly crystal?: Crystal;
}

/** A subject with its formula read and its cell found. */
export interface KnownSubject {
  readonly composition: Composition;
  readonly cell: CellParameters | null;
  readonly crystal: Crystal | null;
  readonly warnings: readonly string[];
}

/** Ions of which measured conductivities are given. */
const MEASURED = ['Li'];
/**
 * Charge left over, by that of the anions: a warning above the first; above the others no salt, by a formula or by a
 * file, which may leave ions out.
 */
const UNBALANCED = { odd: 0.05, formula: 0.6, file: 0.9 };
/** Structure and formula hold the same where proportions agree this well. */
const SAME_WITHIN = 0.1;
/** Lithium in the cell, by its elements, below which none is missing. */
const LEAST_LITHIUM = 0.01;
/** Volume by that of the anions as spheres: 1.2 to 6 in the conductors measured, and in no crystal below this. */
const LEAST_ROOM = 0.9;

/**
 * Reads what a subject holds. A formula beside a structure says what is in it; the structure gives cell and sites.
 * @throws UnsupportedChemistryError for other ions than lithium and for what is no salt of it; ParameterError for a
 * formula or cell that cannot be; InputError `formula.invalid`
 */
export function knownSubject(subject: ConductivitySubject): KnownSubject {
  if (!MEASURED.includes(subject.mobileIon)) {
    throw new UnsupportedChemistryError(
      `Measured conductivities are given of lithium conductors only, so none of ${subject.mobileIon} can be predicted. Ask for mobileIon Li, or for a migration barrier.`,
      [subject.mobileIon],
    );
  }
  const { composition, warnings } = contentsOf(subject);
  const ions = formulaIons(composition);
  const cell = subject.crystal === undefined ? (subject.cell ?? null) : cellOfCrystal(subject.crystal);
  if (cell !== null) refuseCell(ions, cell);
  return {
    composition,
    cell,
    crystal: subject.crystal ?? null,
    warnings: [
      ...warnings,
      ...(subject.crystal === undefined && cell !== null ? groupWarnings(cell) : []),
      ...chargeWarnings(
        composition,
        ions,
        subject.formula === undefined ? UNBALANCED.file : UNBALANCED.formula,
      ),
    ],
  };
}

/** What is in a subject, and what had to be taken for it. */
interface Contents {
  readonly composition: Composition;
  readonly warnings: readonly string[];
}

function contentsOf({ formula, crystal }: ConductivitySubject): Contents {
  const listed = crystal === undefined ? null : compositionOf(crystal);
  if (formula === undefined) {
    if (listed !== null) return withLithium(listed);
    throw new ParameterError('A conductivity needs a formula, a formula and a cell, or a structure.', [
      'formula',
    ]);
  }
  const composition = parseFormula(formula);
  const isOther = listed !== null && !sameProportions(framework(listed), framework(composition), SAME_WITHIN);
  return {
    composition,
    warnings: isOther
      ? [
          `The structure holds ${formatFormula(listed)}; ${formatFormula(composition)} is taken for what is in it.`,
        ]
      : [],
  };
}

const framework = (composition: Composition) =>
  new Map([...composition].filter(([symbol]) => symbol !== 'Li'));

/** Lithium scatters X-rays little and is often not listed: then there is as much as balances the other charges. */
function withLithium(listed: Composition): Contents {
  const missing = listed.has('Li') ? 0 : -ionicCharges(listed).leftOver;
  if (missing <= LEAST_LITHIUM * listed.size) return { composition: listed, warnings: [] };
  const composition = new Map([['Li', missing], ...listed]);
  return {
    composition,
    warnings: [
      `The structure lists no lithium; ${formatFormula(composition)}, which balances the charges, is taken. State the formula to correct it.`,
    ],
  };
}

function chargeWarnings(composition: Composition, { anions, leftOver }: FormulaIons, most: number): string[] {
  if (composition.has('C') && composition.has('H')) {
    return [
      'It holds carbon and hydrogen: the charges of an organic part are not told by a formula, and few such rows were learned from.',
    ];
  }
  const charge = anions.reduce((sum, ion) => sum - ion.amount * ion.charge, 0);
  const share = Math.abs(leftOver) / charge;
  if (share > most) {
    throw new UnsupportedChemistryError(
      `No usual oxidation states make it neutral: ${leftOver.toFixed(2)} elementary charges are left over. Correct the formula.`,
      anions.map(({ symbol }) => symbol),
    );
  }
  return share > UNBALANCED.odd
    ? [`Its usual oxidation states leave ${leftOver.toFixed(2)} elementary charges over: check the formula.`]
    : [];
}

function groupWarnings(cell: CellParameters): string[] {
  if (cell.spaceGroup !== null) return [];
  const system = systemOfShape(cell);
  return [
    `No space group is given: by its edges and angles the cell may be ${system}, and ${usualGroupOf(system)}, the commonest such group among the conductors learned from, is taken. State spaceGroup to correct it.`,
  ];
}

/** @throws ParameterError for a cell that spans no volume, or leaves the ions too little or too much of it */
function refuseCell(ions: FormulaIons, cell: CellParameters): void {
  const { a, b, c, alpha, beta, gamma, spaceGroup } = cell;
  const isBetween = (value: number, least: number, most: number) => value > least && value < most;
  if (![a, b, c].every((edge) => isBetween(edge, 1, 500))) {
    throw new ParameterError('Edges of a cell are 1 to 500 angstrom.', ['cell', 'a']);
  }
  const volume = cellVolume(cell);
  if (![alpha, beta, gamma].every((angle) => isBetween(angle, 10, 170)) || !(volume > 1)) {
    throw new ParameterError(
      'These angles make no cell: each is 10 to 170 degrees, and together they must span a volume.',
      ['cell', 'alpha'],
    );
  }
  if (spaceGroup !== null && !(Number.isInteger(spaceGroup) && isBetween(spaceGroup, 0, 231))) {
    throw new ParameterError('A space group is a whole number from 1 to 230.', ['cell', 'spaceGroup']);
  }
  const own = volume / formulaUnits(ions, volume);
  const spheres = ions.anions.reduce(
    (sum, { amount, radius }) => sum + amount * (4 / 3) * Math.PI * radius ** 3,
    0,
  );
  if (!(own / spheres > LEAST_ROOM)) {
    throw new ParameterError(
      `The cell leaves each anion ${(own / ions.anionAmount).toFixed(1)} cubic angstrom, which no crystal of this formula has. Check the edges (angstrom) and the formula.`,
      ['cell'],
    );
  }
}
