import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { EvidenceError } from '../read/problem.js';
import { readStructureCatalogue } from './structure-catalogue.js';

const CIF = `data_cscl
_cell_length_a 4.1
_cell_length_b 4.1
_cell_length_c 4.1
_cell_angle_alpha 90
_cell_angle_beta 90
_cell_angle_gamma 90
_space_group_IT_number 1
loop_
_atom_site_label
_atom_site_type_symbol
_atom_site_fract_x
_atom_site_fract_y
_atom_site_fract_z
Cs1 Cs 0 0 0
Cl1 Cl 0.5 0.5 0.5
`;

const ENTRY = `- slug: caesium-chloride
  material: caesium-chloride
  file: cscl.cif
  label: Caesium chloride
  source: made for this test
  license: CC0-1.0
  citation: none
  prototype: true
  mobileIon: Cs
`;

async function folder(list: string, cif = CIF): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'structures-'));
  onTestFinished(() => rm(path, { recursive: true }));
  await writeFile(join(path, 'structures.yaml'), list);
  await writeFile(join(path, 'cscl.cif'), cif);
  return path;
}

const problems = async (list: string, cif?: string, materials?: Set<string>) => {
  const error = await readStructureCatalogue(await folder(list, cif), materials).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(EvidenceError);
  return error instanceof EvidenceError ? error.problems : [];
};

describe('the structure catalogue', () => {
  it('gives each entry with its text and atoms', async () => {
    const [structure] = await readStructureCatalogue(await folder(ENTRY));
    expect(structure?.crystal.sites).toHaveLength(2);
    expect(structure?.cif).toBe(CIF);
  });

  it('names the line of a material that does not exist', async () => {
    expect(await problems(ENTRY, CIF, new Set(['other']))).toMatchObject([
      { code: 'reference.dangling', line: 2 },
    ]);
  });

  it('names the line of a second entry with the same slug, of a missing file and of an unknown field', async () => {
    expect(await problems(ENTRY + ENTRY)).toMatchObject([{ code: 'slug.duplicate', line: 10 }]);
    expect(await problems(ENTRY.replace('cscl.cif', 'gone.cif'))).toMatchObject([
      { code: 'structure.file', line: 3 },
    ]);
    expect(await problems(`${ENTRY}  colour: green\n`)).toMatchObject([{ code: 'field.unknown', line: 10 }]);
  });

  it('names file and line of a CIF that cannot be read', async () => {
    const [problem] = await problems(ENTRY, CIF.replace('Cl1 Cl 0.5', 'Cl1 Cl zero'));
    expect(problem).toMatchObject({ code: 'structure.cif', line: 16 });
    expect(problem?.file).toMatch(/cscl\.cif$/);
  });
});
