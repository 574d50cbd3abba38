import { commensurable, isUnit } from '@interphase/core';
import type { FindingEntry, QuantityValueEntry } from '../schema/finding.js';
import type { QuantityEntry } from '../schema/quantity.js';
import type { EvidenceProblem } from './problem.js';
import type { EvidenceFiles, Located } from './read-folder.js';

/** Numbers: what the qualifier asks for is there, ends are in order, and units can be converted. */
export function checkValues({ entries }: EvidenceFiles): EvidenceProblem[] {
  const quantities = new Map(entries.quantities.map(({ slug, entry }) => [slug, entry]));
  return [
    ...entries.quantities.flatMap(checkQuantity),
    ...entries.findings.flatMap((finding) =>
      finding.entry.values.flatMap((value, i) => [
        ...checkQualifier(finding, value, i),
        ...checkUnit(finding, value, i, quantities.get(value.quantity)),
      ]),
    ),
  ];
}

function checkQuantity(quantity: Located<QuantityEntry>): EvidenceProblem[] {
  const { unit } = quantity.entry;
  if (isUnit(unit)) return [];
  return [
    {
      code: 'unit.unknown',
      file: quantity.file,
      line: quantity.lineOf(['unit']),
      message: `\`${unit}\` is not a unit we know`,
      expected: unitsAsWritten,
    },
  ];
}

const unitsAsWritten =
  'a unit such as `eV`, `meV`, `S/cm`, `cm2/s`, `angstrom`, `nm`, `K`, `ns`, `%`, or `1` for a pure number';

function checkQualifier(
  finding: Located<FindingEntry>,
  value: QuantityValueEntry,
  index: number,
): EvidenceProblem[] {
  const at = { file: finding.file, line: finding.lineOf(['values', index]) };
  const { qualifier, lower, upper } = value;
  const given = (['value', 'lower', 'upper'] as const).filter((name) => value[name] !== undefined);
  const wanted = qualifier === 'range' ? ['lower', 'upper'] : ['value'];
  if (given.join() !== wanted.join()) {
    const has = given.length === 0 ? 'no number' : given.map((name) => `\`${name}\``).join(' and ');
    return [
      {
        code: 'value.qualifier',
        ...at,
        message: `qualifier \`${qualifier}\` with ${has}`,
        expected: wanted.map((name) => `\`${name}\``).join(' and '),
      },
    ];
  }
  if (lower !== undefined && upper !== undefined && lower >= upper) {
    return [
      {
        code: 'value.order',
        ...at,
        message: `\`lower\` ${lower} is not below \`upper\` ${upper}`,
        expected: 'the smaller number in `lower`',
      },
    ];
  }
  return [];
}

function checkUnit(
  finding: Located<FindingEntry>,
  value: QuantityValueEntry,
  index: number,
  quantity: QuantityEntry | undefined,
): EvidenceProblem[] {
  const conditions = value.conditions.flatMap(({ unit }, i) =>
    unit === undefined || isUnit(unit)
      ? []
      : [unknownUnit(finding, ['values', index, 'conditions', i, 'unit'], unit)],
  );
  const path = ['values', index, 'unit'];
  if (!isUnit(value.unit)) return [unknownUnit(finding, path, value.unit), ...conditions];
  if (quantity === undefined || !isUnit(quantity.unit) || commensurable(value.unit, quantity.unit))
    return conditions;
  const problem: EvidenceProblem = {
    code: 'unit.incommensurable',
    file: finding.file,
    line: finding.lineOf(path),
    message: `${quantity.name} cannot be given in \`${value.unit}\``,
    expected: `a unit that converts to \`${quantity.unit}\``,
  };
  return [problem, ...conditions];
}

const unknownUnit = (
  finding: Located<FindingEntry>,
  path: (string | number)[],
  unit: string,
): EvidenceProblem => ({
  code: 'unit.unknown',
  file: finding.file,
  line: finding.lineOf(path),
  message: `\`${unit}\` is not a unit we know`,
  expected: unitsAsWritten,
});
