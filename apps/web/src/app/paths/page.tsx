import Link from 'next/link';
import { EvidenceNav } from '../../components/evidence-nav/evidence-nav';
import { Examples } from '../../components/examples/examples';
import { PageQuery } from '../../components/export-menu/export-menu';
import { Choice, FilterForm, TextField } from '../../components/filter-form/filter-form';
import { Empty, Notice } from '../../components/notice/notice';
import { Page } from '../../components/page/page';
import { Shown } from '../../components/page/shown';
import { Prose } from '../../components/prose/prose';
import { PageSkeleton } from '../../components/skeleton/skeleton';
import { graphql } from '../../generated';
import { ApiFailure } from '../../lib/api/api-failure';
import { query } from '../../lib/api/query';
import { vocabulary } from '../../lib/api/vocabulary';
import { numberOf, type SearchParameters, single, withParameters } from '../../lib/url/parameters';
import { type Reading, readThing, type Thing } from './named-thing';
import { type Path, PathSentence } from './path-sentence';
import styles from './paths.module.css';

const document = graphql(`
  query EvidencePaths($from: ID!, $to: ID!, $maxLength: Int, $first: Int) {
    evidencePaths(from: $from, to: $to, maxLength: $maxLength, first: $first) {
      relations
      nodes {
        __typename
        id
        ... on Technique { slug name }
        ... on Material { slug name formula }
        ... on Phenomenon { slug name }
        ... on Quantity { slug name }
        ... on LengthScale { slug name }
        ... on Finding { slug name statement }
        ... on Publication { slug name authors year }
      }
    }
  }
`);

const FIRST = 8;
const LENGTHS = ['1', '2', '3', '4', '5', '6'] as const;
const USUAL_LENGTH = 4;
const SUGGESTIONS = 'things-of-the-evidence';

/** Pairs to begin with. */
const EXAMPLES = [
  ['Density functional theory', 'Phase-field modelling'],
  ['Differential electrochemical mass spectrometry', 'Oxygen redox'],
  ['Lithium iron phosphate', 'Interferometric scattering microscopy'],
  ['Solid-state nuclear magnetic resonance', 'Kinetic Monte Carlo'],
] as const;

export const metadata = { title: 'Paths' };

export default function PathsPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  return <Shown thing="the paths" skeleton={<PageSkeleton />} load={() => paths(searchParams)} />;
}

async function paths(searchParams: Promise<SearchParameters>) {
  const parameters = single(await searchParams);
  const maxLength = numberOf(LENGTHS.find((length) => length === parameters.maxLength)) ?? USUAL_LENGTH;
  const [words, from, to] = await Promise.all([
    vocabulary(),
    parameters.from ? readThing(parameters.from.slice(0, 200)) : null,
    parameters.to ? readThing(parameters.to.slice(0, 200)) : null,
  ]);
  const variables = { from: from?.thing?.id ?? '', to: to?.thing?.id ?? '', maxLength, first: FIRST };
  const answer = from?.thing && to?.thing ? await ask(variables) : null;
  const names = [words.techniques, words.phenomena, words.materials, words.quantities].flatMap((things) =>
    things.map(({ name }) => name),
  );
  const isAsked = parameters.from !== undefined || parameters.to !== undefined;
  return (
    <Page
      kind={<EvidenceNav />}
      title="Paths"
      lede="How two things are connected through the evidence: techniques, materials, phenomena, quantities, findings, publications."
    >
      <FilterForm path="/paths" active={isAsked}>
        <div className={styles.end}>
          <TextField
            name="from"
            label="From"
            value={from?.thing?.name ?? parameters.from}
            hint="DFT"
            list={SUGGESTIONS}
            required
          />
        </div>
        <div className={styles.end}>
          <TextField
            name="to"
            label="to"
            value={to?.thing?.name ?? parameters.to}
            hint="crack formation"
            list={SUGGESTIONS}
            required
          />
        </div>
        <Choice
          name="maxLength"
          label="steps at most"
          value={String(maxLength)}
          any={null}
          options={LENGTHS.map((length) => ({ slug: length, name: length }))}
        />
        <datalist id={SUGGESTIONS}>
          {[...new Set(names)].sort().map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </FilterForm>
      <Examples
        of={EXAMPLES.map(([one, other]) => [
          `${one} and ${other.charAt(0).toLowerCase()}${other.slice(1)}`,
          withParameters('/paths', { from: one, to: other }),
        ])}
      />
      <ReadAs field="from" parameters={parameters} reading={from} />
      <ReadAs field="to" parameters={parameters} reading={to} />
      <Answer from={from?.thing ?? null} to={to?.thing ?? null} answer={answer} isAsked={isAsked} />
      <PageQuery document={document} variables={variables} />
    </Page>
  );
}

/** Says what a text was taken for, and offers what else it could mean; nothing when it was the very name. */
function ReadAs({
  field,
  parameters,
  reading,
}: {
  field: 'from' | 'to';
  parameters: Readonly<Record<string, string>>;
  reading: Reading | null;
}) {
  const text = parameters[field];
  if (!reading || reading.isExact) return null;
  if (!reading.thing) return <Notice tone="alert" title={`Nothing is called “${text}” or nearly so.`} />;
  return (
    <p className={styles.reading}>
      “{text}” was read as {kindOf(reading.thing)} <Prose>{reading.thing.name}</Prose>.
      {reading.others.length > 0 ? (
        <>
          {' '}
          It could also be{' '}
          {reading.others.map((other, index) => (
            <span key={other.id}>
              {index > 0 ? ', ' : ''}
              <Link href={withParameters('/paths', { ...parameters, [field]: other.id })} prefetch={false}>
                <Prose>{other.name}</Prose>
              </Link>
            </span>
          ))}
          .
        </>
      ) : null}
    </p>
  );
}

const kindOf = ({ kind }: Thing): string => `the ${kind.toLowerCase()}`;

function Answer({
  from,
  to,
  answer,
  isAsked,
}: {
  from: Thing | null;
  to: Thing | null;
  answer: Path[] | string | null;
  isAsked: boolean;
}) {
  if (typeof answer === 'string') return <Notice tone="alert" title={answer} />;
  if (!answer || !from || !to)
    return isAsked ? null : (
      <Empty>
        The paths will stand here, each as a sentence, the shortest first. Name two things, or take one of the
        examples; the address then holds the question.
      </Empty>
    );
  const title = (
    <>
      <Prose>{from.name}</Prose> and <Prose>{to.name}</Prose>
    </>
  );
  if (answer.length === 0)
    return (
      <Empty>
        Nothing connects {title} in so few steps. Allow more of them: what is missing may itself be the
        answer.
      </Empty>
    );
  return (
    <>
      <h2 className={styles.title}>{title}</h2>
      <ol className={styles.list} data-arrow-list>
        {answer.map((path) => (
          <li key={path.nodes.map(({ id }) => id).join()} data-arrow-item>
            <PathSentence path={path} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** The paths, or in words why the question was refused; the form stays either way. */
async function ask(variables: {
  from: string;
  to: string;
  maxLength: number;
  first: number;
}): Promise<Path[] | string> {
  try {
    return (await query(document, variables)).evidencePaths;
  } catch (error) {
    if (error instanceof ApiFailure && error.kind === 'refused') return error.message;
    throw error;
  }
}
