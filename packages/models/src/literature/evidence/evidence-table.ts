import { assignOxidationStates, type Crystal, convertUnit, InputError } from '@interphase/core';
import { crystalFeatures } from '../../features/crystal/crystal-features.js';
import type { Cell, Column, Table } from '../../table/table.js';
import { featureColumn } from '../../tasks/percolation-barrier/crystal-features-table.js';
import { INPUTS, inputsOf } from '../../tasks/percolation-barrier/inputs.js';

/** A number that a finding reports of a material. */
export interface EvidenceValue {
  readonly finding: string;
  readonly quantity: string;
  /** Unit of the quantity: numbers are converted to it. */
  readonly quantityUnit: string;
  readonly material: string;
  readonly formula: string;
  readonly mobileIon: string | null;
  readonly techniques: readonly string[];
  readonly certainty: string;
  /** `exact`, `approximate`, `less-than`, `greater-than` or `range`. */
  readonly qualifier: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly unit: string;
  /** Such as "temperature 300 K". */
  readonly conditions: readonly string[];
  readonly publications: readonly string[];
}

const text = (name: string, description: string): Column => ({ name, type: 'text', unit: '', description });
const number = (name: string, description: string): Column => ({
  name,
  type: 'number',
  unit: '',
  description: `${description}, in the unit of the row`,
});

const COLUMNS: readonly Column[] = [
  text('finding', 'slug of the finding that reports it'),
  text('quantity', 'slug of the quantity'),
  text('unit', 'unit of the quantity, to which the numbers were converted'),
  text('material', 'slug of the material'),
  text('formula', 'its formula as the vocabulary writes it; empty where it has none'),
  text('mobile ion', 'element of the ion that is followed; empty where none is'),
  text('techniques', 'slugs, joined by a space'),
  text('certainty', 'whether the source states it or it was inferred'),
  text('qualifier', 'exact, approximate, less-than, greater-than or range'),
  number('value', 'the number; null for a range'),
  number('lower', 'lower end of a range'),
  number('upper', 'upper end of a range'),
  text('conditions', 'conditions, joined by a semicolon'),
  text('publications', 'slugs of the publications, joined by a space'),
  {
    name: 'structure',
    type: 'boolean',
    unit: '',
    description: 'whether a crystal structure gave the features',
  },
];

/**
 * The numbers of the evidence graph as a table, one row a number and material; rows of a material with a structure
 * also have what the percolation model reads of it.
 * @param structures by slug of the material, full sites
 */
export function evidenceTable(
  values: readonly EvidenceValue[],
  structures: ReadonlyMap<string, { readonly crystal: Crystal; readonly mobileIon: string }>,
): Table {
  const features = new Map([...structures].map(([slug, structure]) => [slug, featuresOf(structure)]));
  return {
    columns: [
      ...COLUMNS,
      ...INPUTS.map(
        (name): Column => ({
          name: featureColumn(name),
          type: 'single',
          unit: '',
          description: 'input of the percolation-barrier model',
        }),
      ),
    ],
    rows: values.map((value) => ({
      ...record(value),
      ...(features.get(value.material) ?? { structure: false }),
    })),
  };
}

function record({ unit, quantityUnit, ...value }: EvidenceValue): Record<string, Cell> {
  const converted = (given: number | null) =>
    given === null ? null : convertUnit(given, unit, quantityUnit);
  return {
    finding: value.finding,
    quantity: value.quantity,
    unit: quantityUnit,
    material: value.material,
    formula: value.formula,
    'mobile ion': value.mobileIon ?? '',
    techniques: value.techniques.join(' '),
    certainty: value.certainty,
    qualifier: value.qualifier,
    value: converted(value.value),
    lower: converted(value.lower),
    upper: converted(value.upper),
    conditions: value.conditions.join('; '),
    publications: value.publications.join(' '),
  };
}

/** Features of a crystal, or none where the landscape cannot be had (no parameters, disorder). */
function featuresOf({ crystal, mobileIon }: { crystal: Crystal; mobileIon: string }): Record<string, Cell> {
  try {
    const read = inputsOf(crystalFeatures(assignOxidationStates(crystal).crystal, mobileIon));
    return {
      structure: true,
      ...Object.fromEntries(
        INPUTS.map((name, index) => [
          featureColumn(name),
          Number.isFinite(read[index]) ? (read[index] ?? null) : null,
        ]),
      ),
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { structure: false };
  }
}
