import { PageQuery } from '../../components/export-menu/export-menu';
import { Choice, FilterForm, TextField, Tick } from '../../components/filter-form/filter-form';
import { Empty, Notice } from '../../components/notice/notice';
import { Page } from '../../components/page/page';
import { Shown } from '../../components/page/shown';
import { PageSkeleton } from '../../components/skeleton/skeleton';
import { graphql } from '../../generated';
import type { TechniqueQuestion } from '../../generated/graphql';
import { ApiFailure } from '../../lib/api/api-failure';
import { query } from '../../lib/api/query';
import { vocabulary } from '../../lib/api/vocabulary';
import { type SearchParameters, single } from '../../lib/url/parameters';
import { notNumbers, questionOf } from './question';
import styles from './recommend.module.css';
import { type Answer, Recommendation } from './recommendation';

const document = graphql(`
  query Recommend($question: TechniqueQuestion!) {
    recommendTechniques(question: $question, first: 10) {
      score
      technique { slug name abbreviation family kind }
      reasons { criterion score weight explanation }
      findings { slug name }
      complementedBy { reason technique { slug name } }
    }
  }
`);

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
  const recommendations = Array.isArray(answer) ? answer : [];
  const faults = [...notNumbers(parameters), ...(typeof answer === 'string' ? [answer] : [])];
  return (
    <Page
      title="Recommend a technique"
      lede="Say what you want to know and at which scale. Each technique comes with the reasons for its rank and the findings behind them."
    >
      <FilterForm path="/recommend" active={asked}>
        <Choice
          name="quantity"
          label="I want to know"
          value={parameters.quantity}
          options={words.quantities}
        />
        <Choice name="phenomenon" label="or to see" value={parameters.phenomenon} options={words.phenomena} />
        <Choice name="material" label="in" value={parameters.material} options={words.materials} />
        <Choice
          name="kind"
          label="by"
          value={parameters.kind}
          options={[
            { slug: 'COMPUTATION', name: 'computation' },
            { slug: 'EXPERIMENT', name: 'experiment' },
          ]}
        />
        <TextField
          name="minMetres"
          label="From length, m"
          value={parameters.minMetres}
          hint="1e-10"
          inputMode="decimal"
        />
        <TextField
          name="maxMetres"
          label="to length, m"
          value={parameters.maxMetres}
          hint="1e-8"
          inputMode="decimal"
        />
        <TextField
          name="minSeconds"
          label="From time, s"
          value={parameters.minSeconds}
          hint="1e-12"
          inputMode="decimal"
        />
        <TextField
          name="maxSeconds"
          label="to time, s"
          value={parameters.maxSeconds}
          hint="1e-6"
          inputMode="decimal"
        />
        <TextField name="text" label="In words" value={parameters.text} hint="lithium diffusion" />
        <Tick name="operando" label="operando" checked={parameters.operando === 'true'} />
        <Tick name="nonDestructive" label="non-destructive" checked={parameters.nonDestructive === 'true'} />
      </FilterForm>
      {faults.map((fault) => (
        <Notice key={fault} tone="alert" title={fault} />
      ))}
      {asked && faults.length === 0 ? (
        recommendations.length > 0 ? (
          <ol className={styles.list} data-arrow-list>
            {recommendations.map((recommendation, index) => (
              <li key={recommendation.technique.slug} data-arrow-item>
                <Recommendation rank={index + 1} of={recommendation} />
              </li>
            ))}
          </ol>
        ) : (
          <Empty>No technique fits. Widen the window or leave something out.</Empty>
        )
      ) : (
        <Empty>
          The ranked techniques will stand here. At least one field must be filled; the address then holds the
          question, so it can be sent to somebody.
        </Empty>
      )}
      <PageQuery document={document} variables={{ question }} />
    </Page>
  );
}

/** The ranked techniques, or in words why the question was refused; the form stays either way. */
async function ask(question: TechniqueQuestion): Promise<Answer[] | string> {
  try {
    return (await query(document, { question })).recommendTechniques;
  } catch (error) {
    if (error instanceof ApiFailure && error.kind === 'refused') return error.message;
    throw error;
  }
}
