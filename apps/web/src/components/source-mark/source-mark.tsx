import styles from './source-mark.module.css';

/** The four kinds of source that a number can have. */
export type EvidenceSource = 'REPORTED' | 'SIMULATED' | 'IMPORTED' | 'PREDICTED';

const WORDS: Readonly<Record<EvidenceSource, string>> = {
  REPORTED: 'reported',
  SIMULATED: 'simulated',
  IMPORTED: 'imported',
  PREDICTED: 'predicted',
};

const SHAPES: Readonly<Record<EvidenceSource, React.ReactNode>> = {
  REPORTED: <circle cx="6" cy="6" r="4" />,
  SIMULATED: <path d="M6 1.2 10.8 6 6 10.8 1.2 6Z" />,
  IMPORTED: <path d="M6 1.6 10.8 10.2H1.2Z" />,
  PREDICTED: <path d="M6 2.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6Z" className={styles.open} />,
};

/** Where a number comes from: its own shape and hue, the same on every page; the word is spoken or shown. */
export function SourceMark({ source, word = false }: { source: EvidenceSource; word?: boolean }) {
  return (
    <span className={styles.mark} data-source={source}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {SHAPES[source]}
      </svg>
      <span className={word ? '' : 'visually-hidden'}>{WORDS[source]}</span>
    </span>
  );
}
