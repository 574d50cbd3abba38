export * from './chemistry/element.js';
export * from './chemistry/ionic-radius.js';
export type { CifProblem } from './cif/cif-problem.js';
export * from './cif/parse-cif.js';
export * from './cif/write-cif.js';
export * from './constants/constants.js';
export * from './coordination/bond-valence-sums.js';
export * from './coordination/coordination.js';
export * from './crystal/crystal.js';
export * from './crystal/lattice.js';
export * from './crystal/minimum-image.js';
export * from './crystal/neighbour-list.js';
export * from './crystal/neighbours.js';
export * from './crystal/ordered.js';
export * from './crystal/supercell.js';
export * from './crystal/vector.js';
export { erfc } from './electrostatics/erfc.js';
export * from './electrostatics/ewald.js';
export * from './errors/input-error.js';
export * from './extended-xyz/frame.js';
export * from './extended-xyz/read-extended-xyz.js';
export * from './extended-xyz/write-extended-xyz.js';
export { xyzFrameParser } from './extended-xyz/xyz-frame-parser.js';
export * from './formula/composition.js';
export * from './formula/format-formula.js';
export * from './formula/formula-elements.js';
export * from './formula/parse-formula.js';
export * from './ordering/order-crystal.js';
export * from './oxidation/assign-oxidation-states.js';
export { bondValenceSum } from './oxidation/bond-valence-sum.js';
export * from './oxidation/with-oxidation-states.js';
export * from './paging/index.js';
export * from './poscar/parse-poscar.js';
export * from './poscar/write-poscar.js';
export { fractionalIn } from './structure-file/build-crystal.js';
export { readDecimal } from './structure-file/numbers.js';
export * from './structure-file/read-structure.js';
export { refuseIn, type StructureProblem } from './structure-file/structure-fault.js';
export {
  isStructureJson,
  parseStructureJson,
  readJson,
  structureOfJson,
} from './structure-json/json-structure.js';
export { writePymatgenJson } from './structure-json/pymatgen.js';
export * from './symmetry/analyse-symmetry.js';
export { loadSymmetryFinder } from './symmetry/moyo.js';
export * from './symmetry/operation.js';
export { emptySiteHops, type SiteHop, siteHops } from './symmetry/site-hops.js';
export * from './symmetry/wyckoff-sites.js';
export * from './units/unit.js';
