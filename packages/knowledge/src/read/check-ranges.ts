import type { EvidenceProblem } from './problem.js';
import type { EvidenceFiles } from './read-folder.js';

/** Length scales and the scales of techniques run from smaller to larger. */
export function checkRanges({ entries }: EvidenceFiles): EvidenceProblem[] {
  const bands = entries.lengthScales.map((located) => ({
    located,
    path: ['minMetres'],
    range: [located.entry.minMetres, located.entry.maxMetres] as const,
  }));
  const scales = entries.techniques.flatMap((located) =>
    (['metres', 'seconds'] as const).flatMap((axis) => {
      const range = located.entry.scale?.[axis];
      return range === undefined ? [] : [{ located, path: ['scale', axis], range }];
    }),
  );
  return [...bands, ...scales]
    .filter(({ range: [lower, upper] }) => lower >= upper)
    .map(({ located, path, range: [lower, upper] }) => ({
      code: 'range.order',
      file: located.file,
      line: located.lineOf(path),
      message: `the range from ${lower} to ${upper} does not run upwards`,
      expected: 'the smaller number first',
    }));
}
