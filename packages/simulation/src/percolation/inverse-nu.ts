/**
 * 1/nu of the correlation length of percolation by dimension: 1 and 3/4 exactly; in three dimensions Wang et al., Phys.
 * Rev. E 87, 052107 (2013), doi 10.1103/PhysRevE.87.052107.
 */
export const INVERSE_NU = { 1: 1, 2: 3 / 4, 3: 1.141 } as const;
