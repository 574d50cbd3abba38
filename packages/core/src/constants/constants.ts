/**
 * Constants of CODATA 2022 (Mohr, Newell, Taylor & Tiesinga, Rev. Mod. Phys. 97, 025002 (2025),
 * 10.1103/RevModPhys.97.025002). Those of the SI are exact.
 */

/** Elementary charge, C (exact). */
export const ELEMENTARY_CHARGE = 1.602176634e-19;

/** Boltzmann constant, J/K (exact). */
export const BOLTZMANN_JOULE = 1.380649e-23;

/** Boltzmann constant, eV/K (exact: the quotient of the two above). */
export const BOLTZMANN = BOLTZMANN_JOULE / ELEMENTARY_CHARGE;

/** Avogadro constant, 1/mol (exact). */
export const AVOGADRO = 6.02214076e23;

/** Vacuum electric permittivity, F/m: 8.8541878188(14)e-12. */
export const VACUUM_PERMITTIVITY = 8.8541878188e-12;

/** Energy of two elementary charges one angstrom apart in vacuum, e^2 / (4 pi epsilon0), eV angstrom. */
export const COULOMB = (ELEMENTARY_CHARGE / (4 * Math.PI * VACUUM_PERMITTIVITY)) * 1e10;
