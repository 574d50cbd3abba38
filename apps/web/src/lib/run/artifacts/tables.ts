import { effectiveDiffusivityTable, unblockedFractionTable } from './antisite';
import type { Artifact, ArtifactTable } from './artifact';
import { formationEnergiesTable, voltageTable } from './cluster-expansion';
import { displacementTable, energiesTable, radialDistributionTable, vanHoveTable } from './dynamics';
import { crossValidationTable, fitTable } from './expansion-fit';
import { hopsTable } from './hops';
import { finiteSizeTable, wrappingTable } from './lattice-percolation';
import { transportTable } from './lattice-transport';
import { networkTable } from './network';
import { profileTable } from './profile';
import { accessibleLithiumTable, rocksaltMapTable, rocksaltThresholdTable } from './rocksalt';
import { pairDistributionTable, powderPatternTable } from './scattering';
import { arrheniusTable, tensorsTable } from './transport';

/** Which artifacts have rows and columns, and how they are had. */
const TABLES: Readonly<Record<string, (artifacts: readonly Artifact[]) => ArtifactTable | null>> = {
  profile: profileTable,
  network: networkTable,
  hops: hopsTable,
  arrhenius: arrheniusTable,
  'diffusivity-tensor': tensorsTable,
  'mean-squared-displacement': displacementTable,
  'radial-distribution': radialDistributionTable,
  'van-hove': vanHoveTable,
  energies: (artifacts) => energiesTable(artifacts) ?? formationEnergiesTable(artifacts),
  'powder-pattern': powderPatternTable,
  'pair-distribution': pairDistributionTable,
  wrapping: wrappingTable,
  'finite-size': finiteSizeTable,
  'accessible-lithium': accessibleLithiumTable,
  threshold: rocksaltThresholdTable,
  map: rocksaltMapTable,
  'unblocked-fraction': unblockedFractionTable,
  'effective-diffusivity': effectiveDiffusivityTable,
  transport: transportTable,
  fit: fitTable,
  'cross-validation': crossValidationTable,
  voltage: voltageTable,
};

/** The artifact of this name as rows and columns; null where it has none. */
export const artifactTable = (artifacts: readonly Artifact[], name: string): ArtifactTable | null =>
  Object.hasOwn(TABLES, name) ? (TABLES[name]?.(artifacts) ?? null) : null;
