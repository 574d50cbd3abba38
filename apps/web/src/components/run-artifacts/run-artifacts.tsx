import { AccessibleVolume } from './accessible-volume';
import { AntisiteBlocking } from './antisite-blocking';
import { ArrheniusPlot } from './arrhenius-plot';
import { ClusterExpansion } from './cluster-expansion';
import { DensitySurface } from './density-surface';
import { DiffusivityTensor } from './diffusivity-tensor';
import { EnergiesOverTime } from './energies-over-time';
import { EnergyLandscape } from './energy-landscape';
import { EnergyProfile } from './energy-profile';
import { HopNetwork } from './hop-network';
import { HopProfiles } from './hop-profiles';
import { IonDisplacement } from './ion-displacement';
import { LatticePercolation } from './lattice-percolation';
import { LatticeTransport } from './lattice-transport';
import { RadialDistribution } from './radial-distribution';
import { RocksaltPercolation } from './rocksalt-percolation';
import { PairDistributionPlot, PowderPatternPlot } from './scattering';
import type { ShownRun } from './shown-run';

/** Each draws one kind of artifact, and nothing where a run has none of it; in the order of reading. */
const DRAWINGS = [
  RocksaltPercolation,
  AntisiteBlocking,
  LatticeTransport,
  ClusterExpansion,
  LatticePercolation,
  ArrheniusPlot,
  DiffusivityTensor,
  HopProfiles,
  EnergyProfile,
  EnergyLandscape,
  HopNetwork,
  AccessibleVolume,
  IonDisplacement,
  DensitySurface,
  RadialDistribution,
  EnergiesOverTime,
  PowderPatternPlot,
  PairDistributionPlot,
];

/** Everything that a run left behind, drawn. */
export function RunArtifacts({ run }: { run: ShownRun }) {
  return DRAWINGS.map((Drawing) => <Drawing key={Drawing.name} run={run} />);
}
