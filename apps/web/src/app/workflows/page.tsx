import { EvidenceNav } from '../../components/evidence-nav/evidence-nav';
import { Examples } from '../../components/examples/examples';
import { PageQuery } from '../../components/export-menu/export-menu';
import { Choice, FilterForm } from '../../components/filter-form/filter-form';
import { Empty, Notice } from '../../components/notice/notice';
import { Page } from '../../components/page/page';
import { Shown } from '../../components/page/shown';
import { PageSkeleton } from '../../components/skeleton/skeleton';
import { graphql } from '../../generated';
import type { WorkflowQuestion } from '../../generated/graphql';
import { ApiFailure } from '../../lib/api/api-failure';
import { query } from '../../lib/api/query';
import { vocabulary } from '../../lib/api/vocabulary';
import { type SearchParameters, single, withParameters } from '../../lib/url/parameters';
import { EXAMPLES, workflowQuestion } from './question';
import { type Workflow, WorkflowEntry } from './workflow-entry';
import styles from './workflows.module.css';

const document = graphql(`
  query Workflows($question: WorkflowQuestion!, $first: Int) {
    recommendWorkflows(question: $question, first: $first) {
      score
      reasons { criterion score weight explanation }
      steps {
        technique { slug name abbreviation kind family minMetres maxMetres }
        receives { slug name symbol unit }
        handsOver { slug name symbol unit }
        reason
        findings { slug name }
      }
    }
  }
`);

const FIRST = 6;

export const metadata = { title: 'Workflows' };

export default function WorkflowsPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  return (
    <Shown thing="the workflows" skeleton={<PageSkeleton figure />} load={() => workflows(searchParams)} />
  );
}

async function workflows(searchParams: Promise<SearchParameters>) {
  const parameters = single(await searchParams);
  const question = workflowQuestion(parameters);
  const [words, answer] = await Promise.all([vocabulary(), question ? ask(question) : null]);
  const isAsked = Object.keys(parameters).length > 0;
  return (
    <Page
      kind={<EvidenceNav />}
      title="Workflows"
      lede="Chains of techniques in which each hands a quantity to the next, across length scales, with the findings that show it done."
    >
      <FilterForm path="/workflows" active={isAsked}>
        <Choice
          name="quantity"
          label="I want"
          value={parameters.quantity}
          any="choose a quantity"
          options={words.quantities}
        />
        <Choice
          name="start"
          label="starting with"
          value={parameters.start}
          any="any technique"
          options={words.techniques}
        />
        <Choice
          name="fromLengthScale"
          label="from the scale"
          value={parameters.fromLengthScale}
          options={words.lengthScales}
        />
        <Choice
          name="toLengthScale"
          label="to the scale"
          value={parameters.toLengthScale}
          options={words.lengthScales}
        />
        <Choice
          name="material"
          label="in"
          value={parameters.material}
          any="any material"
          options={words.materials}
        />
      </FilterForm>
      <Examples
        of={EXAMPLES.map(([text, example]) => [text, withParameters('/workflows', { ...example })])}
      />
      <Answer answer={answer} isAsked={isAsked} />
      <PageQuery document={document} variables={{ question: question ?? {}, first: FIRST }} />
    </Page>
  );
}

/** The chains, best first; or what is missing from the question, why it was refused, or what none means. */
function Answer({ answer, isAsked }: { answer: Workflow[] | string | null; isAsked: boolean }) {
  if (typeof answer === 'string') return <Notice tone="alert" title={answer} />;
  if (answer === null)
    return isAsked ? (
      <Notice tone="alert" title="Choose the quantity that the last technique is to give." />
    ) : (
      <Empty>
        The chains will stand here, each as a ladder over the length scales. Choose the quantity that the last
        technique is to give, or take one of the examples; the address then holds the question.
      </Empty>
    );
  if (answer.length === 0)
    return (
      <Empty>
        No chain of recorded hand-overs leads there. Leave out the start or a scale; a technique that measures
        the quantity by itself counts as a chain of one.
      </Empty>
    );
  return (
    <ol className={styles.list} data-arrow-list>
      {answer.map((workflow, index) => (
        <li
          key={workflow.steps.map((step) => step.technique.slug + step.handsOver?.slug).join()}
          data-arrow-item
        >
          <WorkflowEntry rank={index + 1} workflow={workflow} />
        </li>
      ))}
    </ol>
  );
}

/** The chains, or in words why the question was refused; the form stays either way. */
async function ask(question: WorkflowQuestion): Promise<Workflow[] | string> {
  try {
    return (await query(document, { question, first: FIRST })).recommendWorkflows;
  } catch (error) {
    if (error instanceof ApiFailure && error.kind === 'refused') return error.message;
    throw error;
  }
}
