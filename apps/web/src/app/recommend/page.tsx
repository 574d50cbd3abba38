import Link from 'next/link';
import { PageQuery } from '../../components/export-menu/export-menu';
import { Empty, Notice } from '../../components/notice/notice';
import { Page } from '../../components/page/page';
import { Shown } from '../../components/page/shown';
import { PageSkeleton } from '../../components/skeleton/skeleton';
import { graphql } from '../../generated';
import type { RecommendQuery, TechniqueQuestion } from '../../generated/graphql';
import { ApiFailure } from '../../lib/api/api-failure';
import { query } from '../../lib/api/query';
import { vocabulary } from '../../lib/api/vocabulary';
import { type SearchParameters, single, withParameters } from '../../lib/url/parameters';
import { notNumbers, questionOf } from './question';
import { QuestionForm } from './question-form';
import styles from './recommend.module.css';
import { Recommendation } from './recommendation';
import { UnderstoodAs } from './understood';

const document = graphql(`
  query Recommend($question: TechniqueQuestion!) {
    readQuestion(question: $question) {
      words
      readings { field words meaning }
    }
    recommendTechniques(question: $question, first: 10) {
      score
      technique { slug name abbreviation family kind }
      reasons { criterion score weight explanation }
      cannotTell
      findings { slug name }
      complementedBy { reason technique { slug name } findings { slug name } }
    }
  }
`);

const EXAMPLES = [
  'How do I see lithium plating inside a full cell without opening it?',
  'Oxygen redox at the surface vs bulk',
  'Diffusion over milliseconds in a disordered cathode',
  'Operando, without opening the cell, above 1 mm',
];

export const metadata = { title: 'Recommend a technique' };

export default function RecommendPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  return (
    <Shown thing="the recommendation" skeleton={<PageSkeleton />} load={() => recommend(searchParams)} />
  );
}

async function recommend(searchParams: Promise<SearchParameters>) {
  const parameters = single(await searchParams);
  const question = questionOf(parameters);
  const asked = Object.keys(question).length > 0;
  const [words, answer] = await Promise.all([vocabulary(), asked ? ask(question) : null]);
  const faults = [...notNumbers(parameters), ...(typeof answer === 'string' ? [answer] : [])];
  return (
    <Page
      title="Recommend a technique"
      lede="Say what you want to know and at which scale. Each technique comes with the reasons for its rank and the findings behind them."
    >
      <QuestionForm words={words} parameters={parameters} asked={asked} />
      {asked ? null : (
        <section className={styles.examples} aria-labelledby="examples">
          <h2 id="examples">For example</h2>
          <ul>
            {EXAMPLES.map((text) => (
              <li key={text}>
                <Link href={withParameters('/recommend', { text })} prefetch={false}>
                  {text}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {faults.map((fault) => (
        <Notice key={fault} tone="alert" title={fault} />
      ))}
      {answer && typeof answer !== 'string' && faults.length === 0 ? (
        <Answers answer={answer} parameters={parameters} />
      ) : faults.length === 0 ? (
        <Empty>
          The ranked techniques will stand here; the address then holds the question, so it can be sent to
          somebody.
        </Empty>
      ) : null}
      <PageQuery document={document} variables={{ question }} />
    </Page>
  );
}

function Answers({
  answer: { readQuestion, recommendTechniques },
  parameters,
}: {
  answer: RecommendQuery;
  parameters: Readonly<Record<string, string>>;
}) {
  return (
    <>
      <UnderstoodAs understood={readQuestion} parameters={parameters} />
      {recommendTechniques.length > 0 ? (
        <ol className={styles.list} data-arrow-list>
          {recommendTechniques.map((recommendation, index) => (
            <li key={recommendation.technique.slug} data-arrow-item>
              <Recommendation rank={index + 1} of={recommendation} />
            </li>
          ))}
        </ol>
      ) : (
        <Empty>
          No technique fits all of this. Leave out one of the readings above, widen the window, or{' '}
          <Link href="/techniques">look through the techniques</Link>.
        </Empty>
      )}
    </>
  );
}

/** The ranked techniques, or in words why the question was refused; the form stays either way. */
async function ask(question: TechniqueQuestion): Promise<RecommendQuery | string> {
  try {
    return await query(document, { question });
  } catch (error) {
    if (error instanceof ApiFailure && error.kind === 'refused') return error.message;
    throw error;
  }
}
