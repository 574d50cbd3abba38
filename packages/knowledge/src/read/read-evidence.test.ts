import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EvidenceError } from './problem.js';
import { checkEvidence, readEvidence } from './read-evidence.js';

const small = fileURLToPath(new URL('../../fixtures/small', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interphase-evidence-'));
  await cp(small, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

/** A finding that is right, with some of its lines replaced. */
function finding(changes: Record<string, string> = {}): string {
  const fields = {
    slug: 'probe',
    name: 'Probe',
    statement: 'A claim.',
    certainty: 'stated',
    techniques: '[nudged-elastic-band]',
    citations: '[{ publication: bianchini-2022, role: reported-by }]',
    ...changes,
  };
  const lines = Object.entries(fields).filter(([, value]) => value !== 'LEFT OUT');
  return `${lines.map(([name, value], i) => `${i === 0 ? '-' : ' '} ${name}: ${value}`).join('\n')}\n`;
}

const material = (fields: string): string => `- slug: probe\n  name: Probe\n${fields}`;

describe('a mistake is found, with its line and what is expected', () => {
  it.each<[code: string, file: string, text: string, line: number, message: RegExp, expected: RegExp]>([
    ['file.syntax', 'findings/x.yaml', '- slug: a\n  name: "open\n', 3, /not readable/, /^$/],
    ['file.syntax', 'findings/x.yaml', '- slug: a\n  slug: b\n', 2, /unique/, /^$/],
    ['file.not-a-list', 'findings/x.yaml', 'slug: a\n', 1, /not a list/, /list of entries/],
    ['file.unknown', 'findings/x.txt', 'anything', 1, /not an evidence file/, /\.yaml/],
    [
      'field.unknown',
      'findings/x.yaml',
      finding({ statment: 'Oops.' }),
      7,
      /no field `statment`/,
      /`statement`/,
    ],
    [
      'field.unknown',
      'findings/x.yaml',
      finding({ citations: '\n    - publication: bianchini-2022\n      role: reported-by\n      page: 3' }),
      9,
      /citations\[0\]\.page/,
      /format/,
    ],
    [
      'field.missing',
      'findings/x.yaml',
      finding({ statement: 'LEFT OUT' }),
      1,
      /`statement` is missing/,
      /a text/,
    ],
    ['field.type', 'findings/x.yaml', finding({ name: '12' }), 2, /`name` is 12/, /a text/],
    [
      'field.type',
      'findings/x.yaml',
      finding({ techniques: 'nudged-elastic-band' }),
      5,
      /`techniques`/,
      /a list/,
    ],
    [
      'field.type',
      'findings/x.yaml',
      finding({ materials: '' }),
      7,
      /`materials` is empty/,
      /no `materials` at all/,
    ],
    ['field.value', 'findings/x.yaml', finding({ certainty: 'sure' }), 4, /"sure"/, /`stated`, `inferred`/],
    ['field.value', 'findings/x.yaml', finding({ name: '""' }), 2, /`name` is ""/, /not empty/],
    [
      'field.value',
      'length-scales/x.yaml',
      '- { slug: x, name: X, minMetres: -1, maxMetres: 1 }',
      1,
      /minMetres/,
      /above 0/,
    ],
    ['slug.format', 'findings/x.yaml', finding({ slug: 'Not_A-slug' }), 1, /Not_A-slug/, /hyphens/],
    [
      'slug.duplicate',
      'findings/x.yaml',
      finding({ slug: 'channel-along-010' }),
      1,
      /all\.yaml:1/,
      /of its own/,
    ],
    [
      'reference.dangling',
      'findings/x.yaml',
      finding({ techniques: '[nudged-elastic-bond]' }),
      5,
      /no technique `nudged-elastic-bond`/,
      /`nudged-elastic-band`/,
    ],
    [
      'reference.dangling',
      'findings/x.yaml',
      finding({
        citations:
          '\n    - { publication: bianchini-2022, role: reported-by }\n    - { publication: nobody-1900, role: credited-to }',
      }),
      8,
      /no publication `nobody-1900`/,
      /./,
    ],
    [
      'reference.repeated',
      'findings/x.yaml',
      finding({ materials: '[olivine-phosphate, olivine-phosphate]' }),
      7,
      /twice/,
      /once/,
    ],
    [
      'reference.self',
      'findings/x.yaml',
      finding({ related: '[{ kind: supports, finding: probe, reason: No. }]' }),
      7,
      /itself/,
      /another finding/,
    ],
    [
      'unit.unknown',
      'quantities/x.yaml',
      '- { slug: x, name: X, symbol: x, unit: furlong, description: D }',
      1,
      /furlong/,
      /`eV`/,
    ],
    [
      'unit.unknown',
      'findings/x.yaml',
      finding({
        values:
          '\n    - quantity: migration-barrier\n      qualifier: exact\n      value: 1\n      unit: evv',
      }),
      11,
      /`evv`/,
      /`eV`/,
    ],
    [
      'unit.incommensurable',
      'findings/x.yaml',
      finding({
        values: '\n    - quantity: migration-barrier\n      qualifier: exact\n      value: 1\n      unit: nm',
      }),
      11,
      /Migration barrier cannot be given in `nm`/,
      /`eV`/,
    ],
    [
      'value.qualifier',
      'findings/x.yaml',
      finding({ values: '[{ quantity: migration-barrier, qualifier: range, value: 1, unit: eV }]' }),
      7,
      /`range` with `value`/,
      /`lower` and `upper`/,
    ],
    [
      'value.qualifier',
      'findings/x.yaml',
      finding({ values: '[{ quantity: migration-barrier, qualifier: exact, unit: eV }]' }),
      7,
      /no number/,
      /`value`/,
    ],
    [
      'value.qualifier',
      'findings/x.yaml',
      finding({ values: '[{ quantity: migration-barrier, qualifier: range, lower: 1, unit: eV }]' }),
      7,
      /`lower`/,
      /`lower` and `upper`/,
    ],
    [
      'value.order',
      'findings/x.yaml',
      finding({
        values: '[{ quantity: migration-barrier, qualifier: range, lower: 2, upper: 1, unit: eV }]',
      }),
      7,
      /2 is not below/,
      /smaller/,
    ],
    [
      'range.order',
      'length-scales/x.yaml',
      '- { slug: x, name: X, minMetres: 2, maxMetres: 1 }',
      1,
      /from 2 to 1/,
      /smaller number first/,
    ],
    [
      'range.order',
      'techniques/x.yaml',
      '- slug: x\n  name: X\n  kind: computation\n  family: F\n  description: D\n  scale:\n    metres: [1, 1]\n    certainty: inferred\n    basis: B\n',
      7,
      /from 1 to 1/,
      /smaller/,
    ],
    [
      'formula.invalid',
      'materials/x.yaml',
      material('  formula: the usual\n'),
      3,
      /names no element/,
      /LiFePO4/,
    ],
    ['formula.invalid', 'materials/x.yaml', material('  formula: Li(Fe\n'), 3, /Li\(Fe/, /LiFePO4/],
    ['elements.unknown', 'materials/x.yaml', material('  elements: [Li,\n    Xq]\n'), 4, /`Xq`/, /symbol/],
    [
      'elements.incomplete',
      'materials/x.yaml',
      material('  formula: LiFePO4\n  elements: [Li, Fe]\n'),
      4,
      /P, O/,
      /all of them/,
    ],
    [
      'finding.unreported',
      'findings/x.yaml',
      finding({ citations: '[{ publication: malik-2010, role: credited-to }]' }),
      1,
      /where it is reported/,
      /reported-by/,
    ],
    [
      'finding.unconnected',
      'findings/x.yaml',
      finding({ techniques: '[]' }),
      1,
      /about nothing/,
      /at least one technique/,
    ],
    [
      'publication.number',
      'publications/x.json',
      '[\n  {\n    "id": "x-2000",\n    "type": "book",\n    "citation-number": 24\n  }\n]',
      5,
      /24/,
      /its own/,
    ],
    [
      'field.value',
      'publications/x.json',
      '[{ "id": "x-2000", "type": "book",\n "DOI": "https://doi.org/10.1000/1" }]',
      2,
      /DOI/,
      /without/,
    ],
  ])('%s in %s', async (code, file, text, line, message, expected) => {
    await writeFile(join(folder, file), text);
    const { problems } = await checkEvidence(folder);
    expect(problems, JSON.stringify(problems, null, 2)).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code, file: join(folder, file), line });
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.expected ?? '').toMatch(expected);
  });

  it('folder.unknown: a misspelt folder does not drop evidence silently', async () => {
    await cp(join(folder, 'findings'), join(folder, 'finding'), { recursive: true });
    const { problems } = await checkEvidence(folder);
    expect(problems).toMatchObject([{ code: 'folder.unknown', file: join(folder, 'finding') }]);
  });

  it('folder.missing: says where it looked', async () => {
    const { problems } = await checkEvidence(join(folder, 'nowhere'));
    expect(problems).toMatchObject([{ code: 'folder.missing', file: join(folder, 'nowhere') }]);
  });
});

describe('a body of evidence', () => {
  it('is read sorted by slug, with elements from formulas', async () => {
    const evidence = await readEvidence(folder);
    expect(evidence.findings.map(({ slug }) => slug)).toEqual([
      'channel-along-010',
      'channel-seen-by-neutrons',
      'defects-block-long-channels',
    ]);
    const olivine = evidence.materials.find(({ slug }) => slug === 'olivine-phosphate');
    expect([...(olivine?.elements ?? [])].sort()).toEqual(['Li', 'O', 'P']);
  });

  it('is refused with all problems at once, in the order of files and lines', async () => {
    await writeFile(join(folder, 'findings/x.yaml'), finding({ certainty: 'sure', phenomena: '[luck]' }));
    await appendFile(join(folder, 'techniques/all.yaml'), '- slug: half\n');
    const error = await readEvidence(folder).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EvidenceError);
    if (!(error instanceof EvidenceError)) return;
    const missing = error.problems.filter(({ code }) => code === 'field.missing');
    expect(missing.map(({ message }) => message)).toEqual([
      '`name` is missing',
      '`kind` is missing',
      '`family` is missing',
      '`description` is missing',
    ]);
    expect(error.problems.map(({ file }) => file)).toEqual(error.problems.map(({ file }) => file).toSorted());
    expect(error.message).toContain(`${join(folder, 'findings/x.yaml')}:4: \`certainty\``);
  });

  it('counts an entry that is otherwise wrong as there, so that one mistake is reported once', async () => {
    await writeFile(join(folder, 'phenomena/x.yaml'), '- { slug: probe-phenomenon, name: P }');
    await writeFile(join(folder, 'findings/x.yaml'), finding({ phenomena: '[probe-phenomenon]' }));
    const { problems } = await checkEvidence(folder);
    expect(problems).toMatchObject([{ code: 'field.missing', file: join(folder, 'phenomena/x.yaml') }]);
  });

  it('may have files that hold only comments', async () => {
    await writeFile(join(folder, 'findings/x.yaml'), '# nothing yet\n');
    expect((await checkEvidence(folder)).problems).toEqual([]);
  });
});
