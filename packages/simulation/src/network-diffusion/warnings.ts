import { formatIon } from '../interaction/ion.js';
import { networkThresholds } from '../network/network-thresholds.js';
import type { NetworkDiffusionParameters } from './parameters.js';
import type { TransportSeries } from './results.js';

/** What a reader of the numbers has to know about where they come from. */
export function warningsOf(
  { ion, network, estimates, carriers: present }: TransportSeries,
  { maximumEnergy, carriers }: NetworkDiffusionParameters,
): string[] {
  const name = formatIon(ion.element, ion.charge);
  const warnings = [
    'Barriers are those of a rigid framework in the bond-valence force field: they rank crystals and show paths; a conductivity from them is an order of magnitude at best.',
  ];
  if (present === null) {
    warnings.push(
      `The crystal holds no ${ion.element}: the diffusivity is that of a single inserted ${name}, and no conductivity follows without a number of carriers.`,
    );
  }
  const dimensions = networkThresholds(network).length;
  if (dimensions === 0) {
    warnings.push(
      `${name} finds no way through the crystal below ${maximumEnergy} eV: its diffusivity${present === null ? ' is' : ' and conductivity are'} 0.`,
    );
    return warnings;
  }
  if (dimensions < 3) {
    warnings.push(
      `${name} moves in ${dimensions} of 3 dimensions below ${maximumEnergy} eV; the diffusivity is the mean over directions.`,
    );
  }
  if (carriers === 'interacting') {
    if (dimensions === 1) {
      warnings.push(
        'Ions in a row cannot pass one another: the tracer diffusivity is that of the time they were watched, and smaller for longer ones.',
      );
    }
    return warnings;
  }
  if (present !== null)
    warnings.push(
      'Each ion moves as if it were alone: where most sites are filled, ask for interacting carriers.',
    );
  const vanished = estimates.filter(({ diffusivity }) => diffusivity?.value === 0);
  if (vanished.length > 0) {
    const list = vanished.map(({ temperature }) => temperature).join(', ');
    warnings.push(`At ${list} K the diffusivity is below 1e-300 cm2/s and given as 0.`);
  }
  return warnings;
}
