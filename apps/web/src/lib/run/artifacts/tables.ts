import type { Artifact, ArtifactTable } from './artifact';
import { displacementTable, energiesTable, radialDistributionTable, vanHoveTable } from './dynamics';
import { hopsTable } from './hops';
import { networkTable } from './network';
import { profileTable } from './profile';
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
  energies: energiesTable,
  'powder-pattern': powderPatternTable,
  'pair-distribution': pairDistributionTable,
};

/** The artifact of this name as rows and columns; null where it has none. */
export const artifactTable = (artifacts: readonly Artifact[], name: string): ArtifactTable | null =>
  Object.hasOwn(TABLES, name) ? (TABLES[name]?.(artifacts) ?? null) : null;
