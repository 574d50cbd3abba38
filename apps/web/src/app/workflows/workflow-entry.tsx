import Link from 'next/link';
import { SavePicture } from '../../components/export-menu/save-picture';
import { Figure } from '../../components/figure/figure';
import { Unit } from '../../components/number/unit';
import { Prose } from '../../components/prose/prose';
import { WorkflowLadder } from '../../components/workflow-ladder/workflow-ladder';
import type { WorkflowsQuery } from '../../generated/graphql';
import { lengthInWords, rangeInWords } from '../../lib/scale/scale-words';
import { links } from '../../lib/url/links';
import styles from './workflows.module.css';

export type Workflow = WorkflowsQuery['recommendWorkflows'][number];
type Step = Workflow['steps'][number];

/** A chain: its techniques as the title, its reasons, its ladder over the scales, and each step in words. */
export function WorkflowEntry({
  rank,
  workflow: { steps, reasons, score },
}: {
  rank: number;
  workflow: Workflow;
}) {
  const last = steps.at(-1);
  return (
    <article className={styles.entry}>
      <h2 className={styles.name}>
        <span className={styles.rank}>{rank}</span>
        <span>
          {steps.map(({ technique }, index) => (
            <span key={technique.slug}>
              {index > 0 ? (
                <span className={styles.arrow}>
                  <span aria-hidden="true"> → </span>
                  <span className="visually-hidden"> then </span>
                </span>
              ) : null}
              <Link href={links.technique(technique.slug)} prefetch={false}>
                {technique.name}
              </Link>
            </span>
          ))}
        </span>
        <span className={styles.score} title="Weighted mean of its reasons, 0 to 1">
          {score.toFixed(2)}
        </span>
      </h2>
      <p className={styles.reasons}>
        {reasons.map((reason, index) => (
          <span key={reason.criterion}>
            {index > 0 ? ' ' : ''}
            <Prose>{reason.explanation}</Prose>
          </span>
        ))}
      </p>
      <div className={styles.columns}>
        {steps.length > 1 ? (
          <Figure
            title={
              last?.handsOver ? (
                <>
                  {last.handsOver.name} in {steps.length} steps
                </>
              ) : (
                `${steps.length} steps`
              )
            }
            subtitle="Lengths that each technique reaches; arrows carry what is handed over. Outlined: computation, filled: experiment."
            tools={<SavePicture name={`workflow-${rank}`} />}
          >
            <WorkflowLadder
              name={`Ladder of workflow ${rank}`}
              steps={steps.map(({ technique, handsOver }, index) => ({
                name: technique.abbreviation ?? technique.name,
                kind: technique.kind,
                minMetres: technique.minMetres ?? null,
                maxMetres: technique.maxMetres ?? null,
                handsOver: index < steps.length - 1 ? (handsOver?.name ?? null) : null,
              }))}
            />
          </Figure>
        ) : null}
        <ol className={styles.steps} aria-label="Steps">
          {steps.map((step, index) => (
            <li key={step.technique.slug}>
              <StepEntry step={step} isLast={index === steps.length - 1} />
            </li>
          ))}
        </ol>
      </div>
    </article>
  );
}

function StepEntry({
  step: { technique, receives, handsOver, reason, findings },
  isLast,
}: {
  step: Step;
  isLast: boolean;
}) {
  return (
    <>
      <p>
        <Link href={links.technique(technique.slug)} prefetch={false}>
          {technique.name}
        </Link>{' '}
        <span className={styles.about}>
          {technique.kind.toLowerCase()}
          {technique.minMetres != null && technique.maxMetres != null
            ? `, ${rangeInWords(technique.minMetres, technique.maxMetres, lengthInWords)}`
            : ''}
        </span>
      </p>
      <p>
        {receives ? (
          <>
            takes <Handed quantity={receives} /> and{' '}
          </>
        ) : null}
        {handsOver ? (
          <>
            {isLast ? 'gives' : 'hands over'} <Handed quantity={handsOver} />
          </>
        ) : (
          'ends the chain'
        )}
        {isLast ? '.' : ': '}
        {isLast ? null : <Prose>{lowered(reason)}</Prose>}
      </p>
      {findings.length > 0 ? (
        <p className={styles.evidence}>
          Shown in{' '}
          {findings.map((finding, index) => (
            <span key={finding.slug}>
              {index > 0 ? '; ' : ''}
              <Link href={links.finding(finding.slug)} prefetch={false}>
                <Prose>{finding.name}</Prose>
              </Link>
            </span>
          ))}
          .
        </p>
      ) : (
        <p className={styles.evidence}>No finding uses it yet.</p>
      )}
    </>
  );
}

function Handed({
  quantity: { slug, name, unit },
}: {
  quantity: { slug: string; name: string; unit: string };
}) {
  return (
    <>
      <Link href={links.quantity(slug)} prefetch={false}>
        {name.toLowerCase()}
      </Link>
      {unit === '1' ? null : (
        <>
          {' '}
          (<Unit>{unit}</Unit>)
        </>
      )}
    </>
  );
}

/** A sentence that goes on after a colon; names that begin with two capitals stay. */
const lowered = (sentence: string): string =>
  /^[A-Z][a-z ]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
