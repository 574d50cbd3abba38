/** How a parameter is called and in which unit it counts. */
interface ParameterName {
  readonly name: string;
  readonly unit?: string;
}

/** Every parameter of every engine, and what imported results say of themselves. */
const PARAMETERS: Readonly<Record<string, ParameterName>> = {
  mobileIon: { name: 'Mobile ion' },
  resolution: { name: 'Grid spacing', unit: 'angstrom' },
  cutoff: { name: 'Cutoff', unit: 'angstrom' },
  maximumEnergy: { name: 'Highest energy', unit: 'eV' },
  oxidationStates: { name: 'Oxidation states' },
  images: { name: 'Images' },
  climbing: { name: 'Climbing image' },
  temperatures: { name: 'Temperatures', unit: 'K' },
  temperature: { name: 'Temperature', unit: 'K' },
  attemptFrequency: { name: 'Attempt frequency', unit: 'Hz' },
  carriers: { name: 'Carriers' },
  dielectricConstant: { name: 'Dielectric constant' },
  vacancyFraction: { name: 'Vacancies' },
  passes: { name: 'Passes', unit: 'hops per ion' },
  hop: { name: 'Hop' },
  springConstant: { name: 'Spring', unit: 'eV/angstrom^2' },
  forceTolerance: { name: 'Force tolerance', unit: 'eV/angstrom' },
  maximumSteps: { name: 'Most steps' },
  restraint: { name: 'Restraint', unit: 'eV/angstrom^2' },
  supercell: { name: 'Smallest supercell', unit: 'angstrom' },
  maximumHops: { name: 'Most hops' },
  picoseconds: { name: 'Time', unit: 'ps' },
  timestep: { name: 'Time step', unit: 'ps' },
  minimumAtoms: { name: 'Fewest atoms' },
  equilibration: { name: 'Equilibration', unit: 'of the time' },
  thermostat: { name: 'Thermostat' },
  relaxation: { name: 'Thermostat’s relaxation', unit: 'ps' },
  potentials: { name: 'Pair potentials' },
  radiation: { name: 'Radiation' },
  wavelength: { name: 'Wavelength' },
  twoThetaMin: { name: 'First angle 2θ', unit: '°' },
  twoThetaMax: { name: 'Last angle 2θ', unit: '°' },
  qMin: { name: 'First Q', unit: '1/angstrom' },
  qMax: { name: 'Last Q', unit: '1/angstrom' },
  qDamp: { name: 'Damping', unit: '1/angstrom' },
  formFactors: { name: 'Form factors' },
  anomalousDispersion: { name: 'Anomalous dispersion' },
  isotropicB: { name: 'Displacement factor B', unit: 'angstrom^2' },
  isotropicBByElement: { name: 'B by element, Å²' },
  isotropicU: { name: 'Mean square displacement U', unit: 'angstrom^2' },
  isotropicUByElement: { name: 'U by element, Å²' },
  cagliotiU: { name: 'Caglioti U, degrees²' },
  cagliotiV: { name: 'Caglioti V, degrees²' },
  cagliotiW: { name: 'Caglioti W, degrees²' },
  lorentzianShare: { name: 'Lorentzian share' },
  rMax: { name: 'Last distance', unit: 'angstrom' },
  seed: { name: 'Seed' },
  program: { name: 'Program' },
  version: { name: 'Version' },
  functional: { name: 'Functional' },
  converged: { name: 'Converged' },
  files: { name: 'Files' },
  citation: { name: 'Citation' },
  license: { name: 'Licence' },
};

/** Name and unit of a parameter; its step counts angles in a pattern and distances in a pair distribution. */
export function parameterName(key: string, all: Readonly<Record<string, unknown>>): ParameterName {
  if (key === 'step') return { name: 'Step', unit: 'rMax' in all ? 'angstrom' : '°' };
  return PARAMETERS[key] ?? { name: key };
}
