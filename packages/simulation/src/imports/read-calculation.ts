import { createHash } from 'node:crypto';
import { detectImportFormat } from './detect.js';
import { readEspresso } from './formats/espresso.js';
import { readEspressoPath } from './formats/espresso-path.js';
import { readJsonRecords } from './formats/json-records.js';
import { readOutcar } from './formats/outcar.js';
import { readVasprun } from './formats/vasprun.js';
import { readXyzFrames } from './formats/xyz-frames.js';
import { analysePath } from './image-path.js';
import { type Calculation, type ImportedFile, type ImportedResult, importFault } from './imported-result.js';
import { calculationProperties, recordProperties } from './record-properties.js';

const mostFiles = 100;
const mostCharacters = 50_000_000;

type Found = Omit<ImportedResult, 'provenance'> &
  Pick<Calculation, 'program' | 'version' | 'functional' | 'converged'>;

/**
 * Reads results of a calculation that another program made. One file is one calculation (or a list of records); three
 * or more files, in the order of their names, are the images of a path.
 * @throws InputError with a code of `ImportProblem`, the file and the line; StructureError for a bad structure
 */
export function readCalculation(given: readonly ImportedFile[]): ImportedResult {
  const files = [...given].sort(byName);
  for (const { name, text } of files) {
    if (text.trim() === '') throw importFault('import.empty', 'The file is empty', name);
  }
  const size = files.reduce((sum, { text }) => sum + text.length, 0);
  const [first] = files;
  if (first === undefined) throw importFault('import.empty', 'No file is given', '');
  if (files.length > mostFiles || size > mostCharacters) {
    const message = `There are ${files.length} files of ${size} characters; at most ${mostFiles} of ${mostCharacters} are read`;
    throw importFault('import.too-large', message, first.name);
  }
  const { program, version, functional, converged, ...result } =
    files.length === 1 ? readOne(first) : readImages(files);
  const warnings =
    converged === false ? ['The calculation is not converged', ...result.warnings] : result.warnings;
  const provenance = {
    program,
    version,
    functional,
    converged,
    files: files.map(({ name, text }) => ({ name, sha256: createHash('sha256').update(text).digest('hex') })),
  };
  if (result.properties.length === 0) {
    throw importFault(
      'import.no-results',
      'The files state no energy, barrier or other figure known here',
      first.name,
    );
  }
  const endless = result.properties.find(({ value }) => !Number.isFinite(value));
  if (endless !== undefined) {
    throw importFault('import.corrupt', `The ${endless.quantity} is no finite number`, first.name);
  }
  return { ...result, warnings, provenance };
}

const ofCalculation = (calculation: Calculation): Found => ({
  ...calculation,
  properties: calculationProperties(calculation),
  artifacts: [],
});

const readSingle = (file: ImportedFile): Calculation | null => {
  switch (detectImportFormat(file)) {
    case 'outcar':
      return readOutcar(file);
    case 'vasprun':
      return readVasprun(file);
    case 'espresso':
      return readEspresso(file);
    default:
      return null;
  }
};

function readOne(file: ImportedFile): Found {
  const format = detectImportFormat(file);
  if (format === 'espresso-path') return readPathFile(file);
  if (format === 'xyz') return readFrames(file);
  if (format === 'json') return readRecords(file);
  const single = readSingle(file);
  if (single === null) throw importFault('import.unknown-format', `${format} is not read alone`, file.name);
  return ofCalculation(single);
}

function readPathFile(file: ImportedFile): Found {
  const { energies, version, ...path } = readEspressoPath(file);
  const images = energies.map((energy) => ({ energy, structure: null }));
  const analysis = analysePath(images, { file: file.name, functional: null, ...path });
  return {
    ...analysis,
    structure: null,
    program: 'Quantum ESPRESSO',
    version,
    functional: null,
    converged: path.converged,
  };
}

/** Frames of a path give its barrier; others their energies, and the last one's structure. */
function readFrames(file: ImportedFile): Found {
  const { frames, isPath } = readXyzFrames(file);
  if (isPath) return ofImages(frames, file.name);
  const last = frames.at(-1);
  if (last === undefined) throw importFault('import.no-results', 'No frame states an energy', file.name);
  if (frames.length === 1) return ofCalculation(last);
  const energies = frames.map(({ energy }) => energy);
  return {
    ...ofCalculation(last),
    artifacts: [
      { name: 'steps', description: 'energies: potential energy of every step, eV.', data: { energies } },
    ],
    warnings: [`The file holds ${frames.length} frames; the figures are those of the last`],
  };
}

function readRecords(file: ImportedFile): Found {
  const records = readJsonRecords(file);
  const [first] = records;
  if (first === undefined) throw importFault('import.no-results', 'The file holds no record', file.name);
  const several = records.length > 1;
  const functionals = new Set(records.map(({ functional }) => functional));
  return {
    program: first.program,
    version: null,
    functional: functionals.size === 1 ? first.functional : null,
    converged: null,
    structure: several ? null : first.structure,
    properties: records.flatMap((record) => recordProperties(record, several)),
    artifacts: [],
    warnings: several ? [`The file holds ${records.length} records; their structures are not kept`] : [],
  };
}

/** The order in which people number images: 2 before 10. */
const byName = (a: ImportedFile, b: ImportedFile): number =>
  a.name.localeCompare(b.name, 'en', { numeric: true });

function readImages(files: readonly ImportedFile[]): Found {
  const calculations = files.map((file) => {
    const calculation = readSingle(file);
    if (calculation !== null) return calculation;
    const format = detectImportFormat(file);
    const frames =
      format === 'xyz' ? readXyzFrames(file).frames : format === 'json' ? readJsonRecords(file) : [];
    const [only] = frames;
    if (only === undefined || frames.length > 1) {
      throw importFault('import.mismatch', 'Each of several files must be one image of a path', file.name);
    }
    return only;
  });
  if (calculations.length < 3) {
    throw importFault(
      'import.mismatch',
      'A path needs three images or more; give one file for one calculation',
      files[0]?.name ?? '',
    );
  }
  return ofImages(calculations, files[0]?.name ?? '');
}

function ofImages(calculations: readonly Calculation[], file: string): Found {
  const images = calculations.map(({ energy, structure }, index) => {
    if (energy === null)
      throw importFault('import.no-results', `Image ${index + 1} of the path states no energy`, file);
    return { energy, structure };
  });
  const [first] = calculations;
  const functionals = new Set(calculations.map(({ functional }) => functional));
  const functional = functionals.size === 1 ? (first?.functional ?? null) : null;
  const known = calculations.map(({ converged }) => converged);
  const converged = known.includes(false) ? false : known.every(Boolean) ? true : null;
  const analysis = analysePath(images, {
    file,
    functional,
    converged,
    // Forces of images leave out the springs of the band, so they do not tell how far it is from its path.
    maximumForce: null,
    coordinates: null,
  });
  return {
    ...analysis,
    program: first?.program ?? '',
    version: first?.version ?? null,
    functional,
    converged,
    structure: first?.structure ?? null,
    warnings: [
      ...analysis.warnings,
      ...(functionals.size > 1 ? ['The images were computed with different functionals'] : []),
      ...calculations.flatMap(({ warnings }) => warnings),
    ],
  };
}
