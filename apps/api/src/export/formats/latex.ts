import type { ExportedFinding } from '../lists/findings.js';

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '°': '\\textdegree{}',
  Å: '\\AA{}',
  '−': '$-$',
  '×': '$\\times$',
  '≥': '$\\geq$',
  '≤': '$\\leq$',
  '≈': '$\\approx$',
};
const subscripts = '₀₁₂₃₄₅₆₇₈₉';

/** Plain text as LaTeX sets it, sub- and superscript digits included. */
const latexText = (text: string): string =>
  text
    .replace(/[\\{}$&#%_~^°Å−×≥≤≈]/g, (character) => special[character] ?? character)
    .replace(/[₀-₉]+/g, (digits) => `$_{${[...digits].map((digit) => subscripts.indexOf(digit)).join('')}}$`)
    .replace(/[⁰¹²³⁴-⁹⁺⁻]+/g, (raised) => `$^{${raised.normalize('NFKC').replace('\u2212', '-')}}$`);

/**
 * A formula for mhchem's `\ce`, with the x of LixFePO4 as the subscript that it is: no element's symbol ends in x.
 * One with signs that mhchem would read otherwise stays text.
 */
export const formulaText = (formula: string): string =>
  /^[A-Za-z0-9().]+$/.test(formula)
    ? `\\ce{${formula.replace(/(?<=[A-Za-z)])x/g, '$_{x}$')}}`
    : latexText(formula);

const signs = {
  EXACT: '',
  APPROXIMATE: '$\\sim$',
  RANGE: '',
  LESS_THAN: '$<$',
  GREATER_THAN: '$>$',
} as const;

const unitText = (unit: string): string =>
  unit === '1' ? '' : `~${latexText(unit.replace('angstrom', 'Å').replace('degC', '°C'))}`;

function valueText({
  quantity,
  qualifier,
  value,
  lower,
  upper,
  unit,
}: ExportedFinding['values'][number]): string {
  const number = value === null ? `${lower}--${upper}` : String(value);
  return `${latexText(quantity.name)}: ${signs[qualifier]}${number}${unitText(unit)}`;
}

function row({ statement, certainty, techniques, materials, values, citations }: ExportedFinding): string {
  const credited = citations.filter(({ role }) => role === 'CREDITED_TO');
  const sources = (credited.length > 0 ? credited : citations).map(({ publication }) => publication.slug);
  const cells = [
    `${latexText(statement)}${certainty === 'INFERRED' ? ' (inferred)' : ''}`,
    techniques.map(({ abbreviation, name }) => latexText(abbreviation ?? name)).join(', '),
    materials
      .map(({ formula, name }) => (formula === null ? latexText(name) : formulaText(formula)))
      .join(', '),
    values.map(valueText).join('; '),
    `\\cite{${[...new Set(sources)].join(',')}}`,
  ];
  return `${cells.join(' & ')} \\\\`;
}

/**
 * Findings as a table for a paper: claim, techniques, materials, values, sources. Its keys are those of the
 * bibliography of the same list (`findings.bib`).
 */
export const latexTable = (findings: readonly ExportedFinding[]): string =>
  `% Needs \\usepackage{longtable,booktabs,array,textcomp} and \\usepackage[version=4]{mhchem}.
% The keys of \\cite are those of the bibliography of the same list, findings.bib.
\\begin{longtable}{
  >{\\raggedright\\arraybackslash}p{0.40\\linewidth}
  >{\\raggedright\\arraybackslash}p{0.14\\linewidth}
  >{\\raggedright\\arraybackslash}p{0.14\\linewidth}
  >{\\raggedright\\arraybackslash}p{0.16\\linewidth}
  l}
\\caption{Evidence: ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}.}\\\\
\\toprule
Claim & Technique & Material & Value & Source \\\\
\\midrule
\\endhead
\\bottomrule
\\endlastfoot
${findings.map(row).join('\n')}
\\end{longtable}
`;
