// Powder patterns (angles, intensities, hkl with multiplicities): our engine against pymatgen, one thread each.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCif } from '@interphase/core';
import { computePowderPattern, dataFolder, powderDiffractionParameters } from '@interphase/simulation';
import { median } from './lib/median.mjs';
import { preparePython, startPython } from './lib/python.mjs';

const repeats = Number(process.argv[2] ?? 15);
if (!Number.isInteger(repeats) || repeats < 1) {
  console.error('Usage: node bench/powder-diffraction.mjs [repeats]');
  process.exit(2);
}
/** Patterns a timing of ours averages over, as one takes less than the clock resolves well. */
const BATCH = 20;
const range = [5, 90];
/** Largest difference of intensities that counts as agreement, of 100: other form factors, and nothing. */
const AGREEMENT = { 'x-ray': 5, neutron: 1e-3 };

const quiet = { progress: () => {}, signal: new AbortController().signal };
const program = preparePython(['pymatgen.analysis.diffraction.xrd'], ['pymatgen']);
const pymatgen = program && startPython(program, join(import.meta.dirname, 'powder-diffraction-pymatgen.py'));
const files = readdirSync(join(dataFolder(), 'structures')).filter((file) => file.endsWith('.cif'));
const crystals = files.map((file) => ({
  name: file.replace('.cif', ''),
  crystal: parseCif(readFileSync(join(dataFolder(), 'structures', file)), { file }).crystal,
}));

// The engine runs in a process that stays up, so it is timed once compiled.
for (let run = 0; run < BATCH; run++) {
  for (const { crystal } of crystals) computePowderPattern(crystal, parametersFor('x-ray'), quiet);
}
console.log(
  `Cu Ka, 2theta ${range.join(' to ')} degrees; best of ${repeats} on both sides, as a busy machine only ever slows; difference: largest of any peak, strongest at 100\n`,
);
console.log(
  'crystal                              atoms  peaks      ours   pymatgen    ratio   X-rays differ by   neutrons by',
);
const ratios = [];
let disagree = 0;
for (const { name, crystal } of crystals) {
  const parameters = parametersFor('x-ray');
  const pattern = computePowderPattern(crystal, parameters, quiet);
  const ours = Math.min(...Array.from({ length: repeats }, () => secondsOf(crystal, parameters)));
  const columns = [
    name.padEnd(36),
    String(crystal.sites.length).padStart(5),
    String(pattern.peaks.length).padStart(6),
    milliseconds(ours),
  ];
  if (pymatgen) {
    const xRay = await pymatgen.ask(requestOf(crystal, 'x-ray'));
    const neutron = await pymatgen.ask(requestOf(crystal, 'neutron'));
    ratios.push(xRay.seconds / ours);
    const differences = {
      'x-ray': largestDifference(pattern.peaks, xRay.peaks),
      neutron: largestDifference(
        computePowderPattern(crystal, parametersFor('neutron'), quiet).peaks,
        neutron.peaks,
      ),
    };
    for (const [radiation, difference] of Object.entries(differences)) {
      if (!(difference <= AGREEMENT[radiation])) disagree++;
    }
    columns.push(
      milliseconds(xRay.seconds),
      `${ratios.at(-1).toFixed(0)} x`.padStart(8),
      differences['x-ray'].toFixed(2).padStart(18),
      differences.neutron.toExponential(0).padStart(13),
    );
  }
  console.log(columns.join(' '));
}
pymatgen?.stop();
if (ratios.length > 0) {
  const least = Math.min(...ratios);
  console.log(`\nmedian of the ratios: ${median(ratios).toFixed(0)} x (smallest ${least.toFixed(0)} x)`);
  console.log(disagree === 0 ? 'All patterns agree.' : `${disagree} patterns DIFFER.`);
}
process.exit(disagree === 0 ? 0 : 1);

function parametersFor(radiation) {
  return powderDiffractionParameters.parse({ radiation, twoThetaMin: range[0], twoThetaMax: range[1] });
}

function secondsOf(crystal, parameters) {
  const start = performance.now();
  for (let run = 0; run < BATCH; run++) computePowderPattern(crystal, parameters, quiet);
  return (performance.now() - start) / 1000 / BATCH;
}

/** Of the intensities at each angle, both patterns scaled to 100 at the strongest. */
function largestDifference(ours, theirs) {
  const [a, b] = [joined(ours), joined(theirs)];
  const missing = (one, other) => other.filter((peak) => !find(one, peak));
  const apart = b.map((peak) => Math.abs((find(a, peak)?.intensity ?? 0) - peak.intensity));
  return Math.max(...apart, ...missing(b, a).map(({ intensity }) => intensity));
}

function find(peaks, { twoTheta }) {
  return peaks.find((peak) => Math.abs(peak.twoTheta - twoTheta) < 1e-3);
}

/** Peaks that one side splits and the other joins, as cells are rounded, become one. */
function joined(peaks) {
  const groups = [];
  for (const { twoTheta, intensity } of peaks) {
    const last = groups.at(-1);
    if (last && twoTheta - last.twoTheta < 2e-3) last.intensity += intensity;
    else groups.push({ twoTheta, intensity });
  }
  const strongest = Math.max(...groups.map(({ intensity }) => intensity));
  return groups.map(({ twoTheta, intensity }) => ({ twoTheta, intensity: (100 * intensity) / strongest }));
}

function milliseconds(seconds) {
  return `${(seconds * 1000).toFixed(2)} ms`.padStart(10);
}

function requestOf(crystal, radiation) {
  return {
    lattice: crystal.lattice.matrix,
    sites: crystal.sites.map(({ position, species }) => ({
      position,
      species: Object.fromEntries(species.map(({ element, occupancy }) => [element, occupancy])),
    })),
    radiation,
    wavelength: 1.54184,
    range,
    repeats,
  };
}
