/** Excerpts in the layouts of the programs, made for the tests: a lithium ion in a cube with one oxide ion. */
const edge = 4;
const rows = (cells: readonly (readonly number[])[]): string =>
  cells.map((cells_) => cells_.map((value) => value.toFixed(6).padStart(13)).join(' ')).join('\n');
const cube = [
  [edge, 0, 0],
  [0, edge, 0],
  [0, 0, edge],
];

export const outcar = ({
  energy = -9.5,
  x = 0,
  ended = true,
  settled = true,
} = {}): string => ` running on    4 total cores
 vasp.6.3.2 27Jun22 (build Jan 01 2023 00:00:00) complex

   TITEL  = PAW_PBE Li_sv 10Sep2004
   VRHFIN =Li: 1s2s2p
   TITEL  = PAW_PBE O 08Apr2002
   VRHFIN =O: s2p4
   ions per type =               1   1
   NSW    =      0    number of steps for IOM
   IBRION =     -1    ionic relax: 0-MD 1-quasi-New 2-CG
   GGA     =    --    GGA type
${settled ? '------------------------ aborting loop because EDIFF is reached ----------------------------------------' : '------------------------ aborting loop EDIFF was not reached (unconverged)  ----------------------------------------'}
      direct lattice vectors                 reciprocal lattice vectors
${rows(cube.map((row, axis) => [...row, ...[0, 1, 2].map((column) => (column === axis ? 1 / edge : 0))]))}

 POSITION                                       TOTAL-FORCE (eV/Angst)
 -----------------------------------------------------------------------------------
${rows([
  [x, 0, 0, 0.03, 0, -0.04],
  [2, 2, 2, -0.03, 0, 0.04],
])}
 -----------------------------------------------------------------------------------

  FREE ENERGIE OF THE ION-ELECTRON SYSTEM (eV)
  ---------------------------------------------------
  free  energy   TOTEN  =        ${(energy - 0.01).toFixed(8)} eV

  energy  without entropy=       ${energy.toFixed(8)}  energy(sigma->0) =       ${energy.toFixed(8)}
${ended ? ' General timing and accounting informations for this job:\n' : ''}`;

const varray = (name: string, cells: readonly (readonly number[])[]): string =>
  `<varray name="${name}">\n${cells.map((row) => `<v> ${row.map((value) => value.toFixed(8)).join(' ')} </v>`).join('\n')}\n</varray>`;

export const vasprun = ({ steps = 3 } = {}): string => `<?xml version="1.0" encoding="ISO-8859-1"?>
<modeling>
<generator><i name="program" type="string">vasp </i><i name="version" type="string">6.3.2  </i></generator>
<incar><i type="string" name="GGA"> PS</i><i type="int" name="NELM">    40</i><i type="logical" name="LDAU"> T  </i></incar>
<atominfo><atoms>2</atoms>
<array name="atoms"><set><rc><c>Li</c><c>   1</c></rc><rc><c>O </c><c>   2</c></rc></set></array>
<array name="atomtypes"><set><rc><c>   1</c><c>Li</c><c> 6.94</c><c> 3.0</c><c>PAW_PBE Li_sv 10Sep2004</c></rc></set></array>
</atominfo>
<calculation>
${'<scstep><energy><i name="e_0_energy"> -9.0 </i></energy></scstep>\n'.repeat(steps)}
<structure><crystal>${varray('basis', cube)}<i name="volume"> 64.0 </i></crystal>${varray('positions', [
  [0, 0, 0],
  [0.5, 0.5, 0.5],
])}</structure>
${varray('forces', [
  [0.3, 0, -0.4],
  [-0.3, 0, 0.4],
])}
<energy><i name="e_fr_energy"> -9.51 </i><i name="e_wo_entrp"> -9.5 </i><i name="e_0_energy">     -9.50000000 </i></energy>
</calculation>
</modeling>
`;

export const pwscf = ({ achieved = true, done = true } = {}): string => `
     Program PWSCF v.7.2 starts on  1Jan2024 at 10: 0: 0

     bravais-lattice index     =            0
     lattice parameter (alat)  =       7.5589  a.u.
     Exchange-correlation= PBE
     crystal axes: (cart. coord. in units of alat)
               a(1) = (   1.000000   0.000000   0.000000 )
               a(2) = (   0.000000   1.000000   0.000000 )
               a(3) = (   0.000000   0.000000   1.000000 )

     site n.     atom                  positions (alat units)
         1           Li  tau(   1) = (   0.0000000   0.0000000   0.0000000  )
         2           O1  tau(   2) = (   0.5000000   0.5000000   0.5000000  )

     ${achieved ? 'convergence has been achieved in   9 iterations' : 'convergence NOT achieved after 100 iterations: stopping'}
!    total energy              =     -40.00000000 Ry
     Forces acting on atoms (cartesian axes, Ry/au):

     atom    1 type  1   force =     0.00300000    0.00000000   -0.00400000
     atom    2 type  2   force =    -0.00300000    0.00000000    0.00400000
${done ? '=------------------------------------------------------------------------------=\n   JOB DONE.\n' : ''}`;

export const nebLog = `
     Program NEB v.7.2 starts on  1Jan2024 at 10: 0: 0

     activation energy (->) =   0.400000 eV
     activation energy (<-) =   0.300000 eV

     image        energy (eV)        error (eV/A)        frozen

         1     -500.0000000            0.020000            T
         2     -499.8000000            0.030000            F
         3     -499.6000000            0.040000            F
         4     -499.7000000            0.010000            F
         5     -499.9000000            0.020000            T

     neb: convergence achieved in  12 iterations
`;
export const nebTable = `    0.0000000000      0.0000000000      0.0200000000
    0.5000000000      0.4000000000      0.0400000000
    1.0000000000      0.1000000000      0.0200000000
`;
export const nebRestart = `RESTART INFORMATION
      12
NUMBER OF IMAGES
       3
ENERGIES, POSITIONS AND GRADIENTS
Image:    1
     -18.3747307
      0.0000000000      0.0000000000      0.0000000000      0.001      0.000      0.000
Image:    2
     -18.3600309
      1.0000000000      0.0000000000      0.0000000000      0.001      0.000      0.000
Image:    3
     -18.3747307
      2.0000000000      0.0000000000      0.0000000000      0.001      0.000      0.000
`;

export const xyzFrame = (energy: number, x: number, more = ''): string => `2
Lattice="4 0 0 0 4 0 0 0 4" Properties=species:S:1:pos:R:3:forces:R:3 energy=${energy} pbc="T T T" ${more}
Li ${x} 0 0 0.3 0 -0.4
O 2 2 2 -0.3 0 0.4
`;

const structure = {
  '@module': 'pymatgen.core.structure',
  '@class': 'Structure',
  lattice: { matrix: cube },
  sites: [
    { species: [{ element: 'Li', occu: 1 }], abc: [0, 0, 0] },
    { species: [{ element: 'O', occu: 1 }], abc: [0.5, 0.5, 0.5] },
  ],
};
export const computedEntry = {
  '@module': 'pymatgen.entries.computed_entries',
  '@class': 'ComputedStructureEntry',
  energy: -9.5,
  composition: { Li: 1, O: 1 },
  entry_id: 'test-1',
  parameters: { run_type: 'GGA+U' },
  structure,
};
const ndarray = (shape: readonly number[], numbers: readonly number[]) => ({
  __ndarray__: [shape, 'float64', numbers],
});
export const aseDatabase = {
  1: {
    calculator: 'vasp',
    energy: -9.5,
    forces: ndarray([2, 3], [0.3, 0, -0.4, -0.3, 0, 0.4]),
    numbers: { __ndarray__: [[2], 'int64', [3, 8]] },
    positions: ndarray([2, 3], [0, 0, 0, 2, 2, 2]),
    cell: { array: ndarray([3, 3], cube.flat()), __ase_objtype__: 'cell' },
    pbc: [true, true, true],
    unique_id: 'abc',
  },
  ids: [1],
  nextid: 2,
};
export const documents = [
  {
    material_id: 'a-1',
    formula_pretty: 'LiO',
    energy_per_atom: -4.75,
    formation_energy_per_atom: -1.5,
    band_gap: 2.5,
    energy_above_hull: 0,
    structure,
  },
  { material_id: 'a-2', formula_pretty: 'Li', energy_per_atom: -1.9, band_gap: 0 },
];
/** A barrier whose atoms begin with five images of the ion that moves. */
export const barrier = {
  sys_name: 'LiO',
  jid: 7,
  target: 0.42,
  atoms: {
    lattice_mat: cube,
    coords: [0, 0.125, 0.25, 0.375, 0.5].map((x) => [x, 0, 0]).concat([[0.5, 0.5, 0.5]]),
    elements: ['Li', 'Li', 'Li', 'Li', 'Li', 'O'],
    cartesian: false,
  },
};
