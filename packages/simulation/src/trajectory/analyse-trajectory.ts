import { element, InputError, latticeFromMatrix, ParameterError } from '@interphase/core';
import type { EngineResult } from '../engine/engine.js';
import { parseIon } from '../interaction/ion.js';
import type { Frame } from './read/frame.js';
import { analyseFrames, type TrajectoryAnalyser } from './trajectory-analysis.js';
import { transportResults } from './transport-results.js';
import { unwrapper } from './unwrap.js';

/** What a file of frames does not say. */
export interface TrajectoryOptions {
  /** `Li` or `Li1+`. */
  readonly mobileIon: string;
  /** Time between two frames, ps. */
  readonly interval: number;
  /** K. */
  readonly temperature: number;
  /** Time at the start that is left out, ps. */
  readonly skip?: number;
}

/**
 * Transport, distributions and density of a trajectory that another program made, as an engine would return them.
 * Frames are read one by one. The density map is that of the trajectory's own cell.
 *
 * @throws ParameterError when an option is out of range
 * @throws InputError when the frames hold no such ion, change their atoms or are fewer than two
 */
export async function analyseTrajectory(
  frames: AsyncIterable<Frame>,
  { mobileIon, interval, temperature, skip = 0 }: TrajectoryOptions,
): Promise<EngineResult> {
  if (!(interval > 0 && Number.isFinite(interval))) {
    throw new ParameterError(`The time between two frames must be positive, not ${interval} ps.`, [
      'timestep',
    ]);
  }
  if (!(temperature > 0 && Number.isFinite(temperature))) {
    throw new ParameterError(`The temperature must be positive, not ${temperature} K.`, ['temperature']);
  }
  const stated = parseIon(mobileIon);
  const charge = stated.charge ?? element(stated.element).commonOxidationStates[0];
  if (!charge) {
    throw new ParameterError(`Name ${stated.element} with its charge, for example ${stated.element}1+.`, [
      'mobileIon',
    ]);
  }
  const unwrap = unwrapper();
  let analyser: TrajectoryAnalyser | null = null;
  let elements = '';
  let cellText = '';
  let cellChanges = false;
  let index = -1;
  for await (const frame of frames) {
    index++;
    if (index * interval < skip) continue;
    const names = frame.elements.join(' ');
    if (!analyser) {
      elements = names;
      cellText = frame.cell.flat().join(' ');
      analyser = analyseFrames({
        elements: frame.elements,
        mobile: stated.element,
        densityCell: latticeFromMatrix(frame.cell),
        densityCells: 1,
        densityRows: frame.cell,
        temperature,
      });
    }
    if (names !== elements) {
      throw new InputError('trajectory.atoms', `Frame ${index + 1} holds other atoms than the first`);
    }
    cellChanges ||= frame.cell.flat().join(' ') !== cellText;
    analyser.add(index * interval, frame.cell, unwrap(frame));
  }
  if (!analyser) throw new InputError('trajectory.too-short', 'The trajectory holds no frame to analyse');
  const results = transportResults({ element: stated.element, charge }, [analyser.finish()]);
  const warnings = cellChanges
    ? ['The cell changes along the trajectory: density and carriers are those of its first frame.']
    : [];
  return { ...results, warnings: [...warnings, ...results.warnings] };
}
