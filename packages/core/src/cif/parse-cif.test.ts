import { describe, expect, it } from 'vitest';
import { compositionOf } from '../formula/composition.js';
import { formatFormula } from '../formula/format-formula.js';
import { cell, header, withAtoms } from './atoms.fixture.js';
import { parseCif } from './parse-cif.js';

const formulaOf = (text: string): string => formatFormula(compositionOf(parseCif(text).crystal));

describe('reading a CIF', () => {
  it('reads positions, occupancy, uncertainties and the placeholders for "not known"', () => {
    const { crystal, name, statedFormula } = parseCif(
      `${withAtoms("'Li 1' Li 0.25(3) -0.25 1.5 .", 'F1 F 0 .5 1/3 0.5(1)')}_chemical_formula_sum "Li2 F1"`,
    );
    expect(name).toBe('test');
    expect(statedFormula).toBe('Li2 F1');
    expect(crystal.lattice.a).toBe(4);
    expect(crystal.sites).toEqual([
      {
        label: 'Li 1',
        position: [0.25, 0.75, 0.5],
        species: [{ element: 'Li', oxidationState: null, occupancy: 1 }],
      },
      {
        label: 'F1',
        position: [0, 0.5, 1 / 3],
        species: [{ element: 'F', oxidationState: null, occupancy: 0.5 }],
      },
    ]);
  });

  it('takes loops in any order, comments, text fields, either name of the operations and capital tags', () => {
    const text = `#\\#CIF_1.1
${header.replace('_atom_site_label', '_ATOM_SITE_LABEL')}Na1 Na 0 0 0 1 # the only one
loop_
_space_group_symop_id
_space_group_symop_operation_xyz
1 x,y,z
2 'x+1/2, y+1/2, z'
3 "1/2+X,Y,1/2+Z"
4 'x, .5+y, z+0.5'
_publ_section_title
;
loop_ of data_ that is none
;
${cell.replace('data_test\n', '')}`;
    expect(parseCif(text).crystal.sites.map(({ position }) => position)).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0],
      [0.5, 0, 0.5],
      [0, 0.5, 0.5],
    ]);
  });

  it('takes the first block that has atoms and a cell', () => {
    const text = `data_global\n_audit_creation_method 'by hand'\n${withAtoms('K1 K 0 0 0 1')}data_second\n`;
    expect(parseCif(text)).toMatchObject({ name: 'test', crystal: { sites: [{ label: 'K1' }] } });
  });

  it.each([
    ['Fe3+', 'Fe', 3],
    ['FE2+', 'Fe', 2],
    ['O2-', 'O', -2],
    ['O-2', 'O', -2],
    ['Li+', 'Li', 1],
    ['Li0+', 'Li', null],
    ['D', 'H', null],
    ['T', 'H', null],
    ['D1+', 'H', 1],
    ['Si', 'Si', null],
  ])('reads the type symbol %s as %s %s', (symbol, element, oxidationState) => {
    const [site] = parseCif(withAtoms(`X1 ${symbol} 0 0 0 1`)).crystal.sites;
    expect(site?.species).toEqual([{ element, oxidationState, occupancy: 1 }]);
  });

  it('says once that heavy hydrogen is read as hydrogen, and not of dysprosium or titanium', () => {
    const read = parseCif(withAtoms('D1 D 0 0 0 1', 'D2 D .5 .5 .5 1'));
    expect(read.warnings).toEqual([expect.stringContaining('isotopes {"H": 2}')]);
    expect(parseCif(withAtoms('Dy1 Dy 0 0 0 1', 'T1 Ti .5 .5 .5 1')).warnings).toEqual([]);
  });

  it('reads oxidation states listed by atom type', () => {
    const types = 'loop_\n_atom_type_symbol\n_atom_type_oxidation_number\nMn3.5+ 3.5\nO ?\n';
    const { crystal } = parseCif(`${withAtoms('Mn1 Mn3.5+ 0 0 0 1', 'O1 O .5 .5 .5 1')}${types}`);
    expect(crystal.sites.map(({ species }) => species[0]?.oxidationState)).toEqual([3.5, null]);
  });

  it.each([
    ['Li1', '', 'Li'],
    ['LI1', '', 'Li'],
    ['O1A', '', 'O'],
    ['OW1', '', 'O'],
    ['CO1', 'Co1 O2', 'Co'],
    ['CO1', 'C1 O2', 'C'],
    ['Co1', '', 'Co'],
    ['D1', '', 'H'],
  ])('reads the element off the label %s where no type is given (formula %j)', (label, formula, element) => {
    const labels = header.replace('_atom_site_type_symbol\n', '');
    const text = `${cell}_chemical_formula_sum '${formula}'\n${labels}${label} 0 0 0 1\n`;
    expect(parseCif(text).crystal.sites[0]?.species[0]?.element).toBe(element);
  });

  it('merges images that rounding keeps apart on a special position', () => {
    const hexagonal = cell.replace('gamma 90', 'gamma 120');
    const text = `${hexagonal}loop_\n_symmetry_equiv_pos_as_xyz\nx,y,z\n-y,x-y,z\n-x+y,-x,z\n${header}B1 B 0.333 0.667 0 1\n`;
    const { sites } = parseCif(text).crystal;
    expect(sites).toHaveLength(1);
    expect(sites[0]?.position[0]).toBeCloseTo(1 / 3, 3);
  });

  it('makes one disordered site of atoms that share a position', () => {
    const [site, ...others] = parseCif(withAtoms('Li1 Li 0 0 0 .6', 'Na1 Na 0 0 0.001 0.3')).crystal.sites;
    expect(others).toHaveLength(0);
    expect(site?.label).toBe('Li1/Na1');
    expect(site?.species.map(({ element, occupancy }) => [element, occupancy])).toEqual([
      ['Li', 0.6],
      ['Na', 0.3],
    ]);
  });

  it('says that it joined atoms beside each other', () => {
    const { crystal, warnings } = parseCif(withAtoms('Li1 Li 0 0 0 .6', 'Na1 Na 0 0 0.004 0.3'));
    expect(crystal.sites).toHaveLength(1);
    expect(warnings).toEqual(['Li1 and Na1 (line 17) lie 0.016 Å apart and are read as one shared site']);
  });

  it('reads an atom that is stated twice once, and says so', () => {
    const { crystal, warnings } = parseCif(withAtoms('Li1 Li 0 0 0 1', 'Li2 Li 0 0 1 1', 'F1 F .5 .5 .5 1'));
    expect(formatFormula(compositionOf(crystal))).toBe('LiF');
    expect(crystal.sites[0]?.label).toBe('Li1');
    expect(warnings).toEqual([expect.stringMatching(/^Li2 \(line 17\) states the Li of Li1 once more/)]);
  });

  it('adds up split occupancies of one element on one place', () => {
    const { crystal, warnings } = parseCif(withAtoms('Li1 Li 0 0 0 .5', 'Li2 Li 0 0 0 0.25'));
    expect(crystal.sites[0]?.species).toEqual([{ element: 'Li', oxidationState: null, occupancy: 0.75 }]);
    expect(warnings).toEqual([]);
  });

  it('scales what a refinement let run over, and says so', () => {
    const { crystal, warnings } = parseCif(
      withAtoms('Li1 Li 0 0 0 .7', 'Na1 Na 0 0 0 0.35', 'F1 F .5 .5 .5 1.02'),
    );
    const [li, na] = crystal.sites[0]?.species.map(({ occupancy }) => occupancy) ?? [];
    expect(li).toBeCloseTo(2 / 3, 12);
    expect(na).toBeCloseTo(1 / 3, 12);
    expect(warnings).toEqual([
      'The occupancy of F1 (line 18) is 1.02; it is read as 1',
      'Li1 and Na1 (line 17) together fill 1.05 of their site; the shares are scaled to 1',
    ]);
  });

  it('merges images of a full atom that lie too near for two, and says so', () => {
    const operations = 'loop_\n_symmetry_equiv_pos_as_xyz\nx,y,z\n-x,-y,-z\n';
    const { crystal, warnings } = parseCif(withAtoms('Li1 Li 0.01 0 0 1') + operations);
    expect(crystal.sites.map(({ position }) => position)).toEqual([[0, 0, 0]]);
    expect(warnings).toEqual([expect.stringMatching(/^Images of Li1 \(line 16\) lie 0.08 Å apart/)]);
  });

  it('says when the cell contradicts the listed operations', () => {
    const operations = 'loop_\n_symmetry_equiv_pos_as_xyz\nx,y,z\ny,z,x\nz,x,y\n';
    const text = withAtoms('Li1 Li 0 0 0 1') + operations;
    expect(parseCif(text).warnings).toEqual([]);
    expect(parseCif(text.replace('length_c 4.0', 'length_c 5.0')).warnings).toEqual([
      expect.stringContaining('does not have the shape'),
    ]);
  });

  it('reads the first of several structures and names the others, or the one that is asked for', () => {
    const text = withAtoms('K1 K 0 0 0 1') + withAtoms('Na1 Na 0 0 0 1').replace('data_test', 'data_Other');
    expect(parseCif(text)).toMatchObject({
      name: 'test',
      warnings: ['Block "test" is read; there are structures in "Other" too'],
    });
    const other = parseCif(text, { block: 'other' });
    expect(other).toMatchObject({ name: 'Other', warnings: [], crystal: { sites: [{ label: 'Na1' }] } });
    expect(() => parseCif(text, { block: 'third' })).toThrow(
      'There is no block "third"; those with a structure: "test", "Other"',
    );
  });

  it('keeps half-filled positions apart that lie beside each other', () => {
    expect(parseCif(withAtoms('Li1 Li 0 0 0 .5', 'Li2 Li 0 0 0.1 0.5')).crystal.sites).toHaveLength(2);
  });

  it('leaves out atoms without coordinates or occupancy, and says so', () => {
    const { crystal, warnings } = parseCif(withAtoms('Li1 Li 0 0 0 1', 'H1 H ? ? ? 1', 'H2 H .5 .5 .5 0'));
    expect(crystal.sites).toHaveLength(1);
    expect(warnings).toEqual([expect.stringMatching(/^H1 /), expect.stringMatching(/^H2 .*occupancy 0/)]);
  });

  it('leaves out dummies, whatever they are called, and says so', () => {
    const text = withAtoms('Li1 Li 0 0 0 1', 'X1 X .3 .3 .3 1').replace(
      '_atom_site_occupancy',
      '_atom_site_occupancy\n_atom_site_calc_flag',
    );
    const flagged = text.replace(/^(Li1 .*)$/m, '$1 d').replace(/^(X1 .*)$/m, '$1 dum');
    const { crystal, warnings } = parseCif(flagged);
    expect(crystal.sites.map(({ label }) => label)).toEqual(['Li1']);
    expect(warnings).toEqual([expect.stringMatching(/^X1 \(line \d+\) is stated to be a dummy/)]);
  });

  it('says when the atoms are not the stated composition', () => {
    const text = `${withAtoms('Li1 Li 0 0 0 1', 'F1 F .5 .5 .5 1')}_chemical_formula_sum 'Li2 F1'\n`;
    expect(parseCif(text).warnings).toEqual(['The atoms make up LiF, but the file states Li2F']);
  });

  it('reads bytes, with a byte order mark, in Latin-1 too', () => {
    const text = withAtoms('Li1 Li 0 0 0 1');
    expect(parseCif(new TextEncoder().encode(`\ufeff${text}`)).crystal.sites).toHaveLength(1);
    const latin = Uint8Array.from(`# J\u00fcrgen, 25 \u00b0C\n${text}`, (character) =>
      character.charCodeAt(0),
    );
    expect(parseCif(latin).crystal.sites).toHaveLength(1);
  });

  it('reads old line ends', () => {
    expect(formulaOf(withAtoms('Li1 Li 0 0 0 1').replaceAll('\n', '\r\n'))).toBe('Li');
    expect(formulaOf(withAtoms('Li1 Li 0 0 0 1').replaceAll('\n', '\r'))).toBe('Li');
  });
});
