import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { analyseTrajectory, readTrajectory } from '@interphase/simulation';
import { print } from '../report/output.js';
import { describeProperties } from '../report/properties.js';

/** Femtoseconds in a picosecond. */
const FEMTOSECONDS = 1000;

export interface AnalyseOptions {
  readonly ion: string;
  /** Between two frames, fs. */
  readonly timestep: number;
  /** K. */
  readonly temperature: number;
  /** Time at the start to leave out, ps. */
  readonly skip: number;
  /** Elements of the types of a LAMMPS dump, in order. */
  readonly types: readonly string[];
  readonly json: boolean;
}

/** Reads a trajectory line by line and prints what follows from it. */
export async function runAnalyse(
  file: string,
  { ion, timestep, temperature, skip, types, json }: AnalyseOptions,
): Promise<void> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  const result = await analyseTrajectory(readTrajectory(file, lines, types), {
    mobileIon: ion,
    interval: timestep / FEMTOSECONDS,
    temperature,
    skip,
  });
  print(result, describeProperties(result.properties, result.warnings), { json });
}
