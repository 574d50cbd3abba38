import { InputError } from '@interphase/core';

/** One thing that is wrong with a body of evidence. */
export interface EvidenceProblem {
  /** Stable kind of mistake, e.g. `reference.dangling`. */
  code: EvidenceProblemCode;
  file: string;
  /** 1-based. */
  line: number;
  message: string;
  /** What should stand there instead. */
  expected?: string;
}

export type EvidenceProblemCode =
  | 'folder.missing'
  | 'folder.unknown'
  | 'file.unknown'
  | 'file.syntax'
  | 'file.not-a-list'
  | 'field.unknown'
  | 'field.missing'
  | 'field.type'
  | 'field.value'
  | 'slug.format'
  | 'slug.duplicate'
  | 'reference.dangling'
  | 'reference.repeated'
  | 'reference.self'
  | 'reference.circular'
  | 'unit.unknown'
  | 'unit.incommensurable'
  | 'value.qualifier'
  | 'value.order'
  | 'range.order'
  | 'formula.invalid'
  | 'elements.unknown'
  | 'elements.incomplete'
  | 'material.variation'
  | 'finding.unreported'
  | 'finding.unconnected'
  | 'publication.number'
  | 'structure.file'
  | 'structure.cif'
  | GapCode;

/** What a curation still lacks; evidence with gaps can be loaded. */
export type GapCode =
  | 'review.missing'
  | 'citation-number.unknown'
  | 'citation-number.missing'
  | 'citation-number.uncited'
  | 'citation-number.contradicted'
  | 'section.unknown'
  | 'section.unreported'
  | 'figure.unknown'
  | 'figure.unreported'
  | 'technique.unused'
  | 'entry.orphan'
  | 'number.unreadable'
  | 'number.section'
  | 'number.unstated'
  | 'text.heading'
  | 'text.number-missing'
  | 'text.number-extra';

/** A body of evidence that cannot be used; `problems` holds everything that is wrong with it. */
export class EvidenceError extends InputError {
  override readonly name = 'EvidenceError';
  readonly problems: readonly EvidenceProblem[];

  constructor(problems: readonly EvidenceProblem[]) {
    const [first] = problems;
    super(
      'evidence.invalid',
      [
        `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the evidence`,
        ...problems.map(formatProblem),
      ].join('\n'),
      { file: first?.file, line: first?.line },
    );
    this.problems = problems;
  }
}

/** One line: `file:line: message; expected …`. */
export function formatProblem({ file, line, message, expected }: EvidenceProblem): string {
  return `${file}:${line}: ${message}${expected === undefined ? '' : `; expected ${expected}`}`;
}
