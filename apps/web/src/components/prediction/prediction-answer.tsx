import Link from 'next/link';
import type { PredictionAnswerFragment } from '../../generated/graphql';
import { links } from '../../lib/url/links';
import { IntervalBar } from '../charts/interval-bar';
import { ExcerptLines } from '../excerpt/excerpt';
import type { Excerpt } from '../excerpt/excerpt-of';
import { Figure } from '../figure/figure';
import { Formula } from '../formula/formula';
import { Notice } from '../notice/notice';
import { Prose } from '../prose/prose';
import { Quantity } from '../quantity/quantity';
import { SourceMark } from '../source-mark/source-mark';
import { Table } from '../table/table';
import { Explanation } from './explanation';
import styles from './prediction-answer.module.css';

type Prediction = Extract<PredictionAnswerFragment, { __typename: 'Prediction' }>;

/** A prediction with its interval and how far it can be trusted, or the reason that there is none. */
export function PredictionAnswer({
  answer,
  excerpt = null,
}: {
  answer: PredictionAnswerFragment;
  excerpt?: Excerpt | null;
}) {
  if (answer.__typename === 'Prediction') return <Predicted prediction={answer} />;
  const title =
    answer.__typename === 'InvalidStructureError'
      ? answer.line
        ? `The structure cannot be used: line ${answer.line}`
        : 'The structure cannot be used'
      : answer.__typename === 'UnsupportedChemistryError'
        ? `No model of ${answer.elements.join(', ')}`
        : answer.path.includes('model')
          ? 'No model can answer yet'
          : `The ${fieldName(answer.path.at(-1) ?? 'question')} cannot be used`;
  return (
    <Notice tone="alert" title={title}>
      <p>{answer.message}</p>
      {excerpt ? <ExcerptLines of={excerpt} /> : null}
    </Notice>
  );
}

/** A field of the API as people call it: mobileIon as mobile ion. */
const fieldName = (field: string): string => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Distances below this are those of the same structure, read again. */
const SAME = 0.005;

/** A percentage that never claims more than 99: held-out structures are a sample. */
const atLeast = (percentage: number): number => Math.min(99, Math.max(0, Math.floor(percentage)));

function Predicted({ prediction }: { prediction: Prediction }) {
  const { value, lower, upper, unit, coverage, domain, model, warnings, quantity, explanation } = prediction;
  const share = `${Math.round(coverage * 100)}\u00a0%`;
  // Landscapes are simulated by us; barriers of hops and conductivities were published.
  const learnedFrom = quantity.slug === 'percolation-barrier' ? 'SIMULATED' : 'REPORTED';
  return (
    <div className={styles.answer}>
      <p className={styles.domain}>
        {domain.inside ? (
          <>
            Within the model’s domain: nearer to the training set than {atLeast(100 - domain.percentile)}
            {'\u00a0'}% of the held-out rows.
          </>
        ) : (
          <>
            <strong>Outside the model’s domain.</strong> It lies farther from the training set than{' '}
            {atLeast(domain.percentile)}
            {'\u00a0'}% of the held-out rows; neither the value nor the interval can be relied on.
          </>
        )}
        {domain.nearest[0] && domain.nearest[0].distance < SAME
          ? ' The training set holds this very input, so the value is no test of the model.'
          : null}
      </p>
      <p className={domain.inside ? styles.value : styles.greyed}>
        <SourceMark source="PREDICTED" />
        <Quantity of={{ value, unit }} digits={2} />
        <span className={styles.interval}>
          {quantity.name.toLowerCase()}, {share} interval <Quantity of={{ lower, upper, unit }} digits={2} />
        </span>
      </p>
      <Figure
        title={<span className="visually-hidden">The interval and the nearest training rows</span>}
        subtitle={
          <>
            <SourceMark source="PREDICTED" /> value in its {share} interval,{' '}
            <SourceMark source={learnedFrom} /> nearest training rows; {unit}
          </>
        }
      >
        <IntervalBar
          value={value}
          lower={lower}
          upper={upper}
          unit={unit}
          coverage={coverage}
          inside={domain.inside}
          neighbours={domain.nearest}
          learnedFrom={learnedFrom === 'REPORTED' ? 'reported' : 'simulated'}
        />
      </Figure>
      {warnings.length > 0 ? (
        <Notice title="Warnings">
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>
                <Prose>{warning}</Prose>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Table caption="Nearest training rows" showCaption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Formula</th>
            <th scope="col">{quantity.name} learned from</th>
            <th scope="col" className="figure">
              Distance
            </th>
          </tr>
        </thead>
        <tbody>
          {domain.nearest.map((neighbour) => (
            <tr key={`${neighbour.label}${neighbour.formula}${neighbour.distance}`}>
              <th scope="row">
                <Prose>{neighbour.label}</Prose>
              </th>
              <td>
                <Formula>{neighbour.formula}</Formula>
              </td>
              <td>
                <SourceMark source={learnedFrom} />{' '}
                <Quantity of={{ value: neighbour.target, unit }} digits={2} />
              </td>
              <td className="figure">{neighbour.distance.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Explanation contributions={explanation} from={prediction.explainedFrom ?? null} />
      <p className={styles.model}>
        Predicted by{' '}
        <Link href={links.model(`${model.slug}@${model.version}`)}>
          {model.name} {model.version}
        </Link>
        , where its accuracy, its baseline and its calibration stand.
      </p>
    </div>
  );
}
