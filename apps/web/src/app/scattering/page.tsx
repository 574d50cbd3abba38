import Link from 'next/link';
import { PageQuery } from '../../components/export-menu/export-menu';
import { Empty, Notice } from '../../components/notice/notice';
import { Page } from '../../components/page/page';
import { Shown } from '../../components/page/shown';
import { Section } from '../../components/section/section';
import { PageSkeleton } from '../../components/skeleton/skeleton';
import { vocabulary } from '../../lib/api/vocabulary';
import type { SearchParameters } from '../../lib/url/parameters';
import { withParameters } from '../../lib/url/parameters';
import { askScattering, type Comparison, type ScatteringAnswer, scatteringDocument } from './ask';
import { DistributionFigure, PatternFigure } from './comparison-figures';
import { plainFormula } from './names';
import { scatteringInput, scatteringParameters, scatteringQuestion } from './question';
import { ScatteringForm } from './scattering-form';

export const metadata = { title: 'Scattering' };

export default function ScatteringPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  return (
    <Shown
      thing="the scattering of these structures"
      skeleton={<PageSkeleton figure />}
      load={() => scattering(searchParams)}
    />
  );
}

async function scattering(searchParams: Promise<SearchParameters>) {
  const { materials } = await vocabulary();
  const withStructure = materials.filter(({ structures }) => structures.length > 0);
  const materialOf = (structure: string) =>
    withStructure.find(
      ({ slug, structures }) => slug === structure || structures.some(({ id }) => id === structure),
    );
  const asked = scatteringQuestion(
    await searchParams,
    (structure) => materialOf(structure)?.mobileIon ?? null,
  );
  // The only structure of a material goes by its name, which the form lists.
  const question = {
    ...asked,
    structures: asked.structures.map((one) => {
      const material = materialOf(one.structure);
      return material?.structures.length === 1 ? { ...one, structure: material.slug } : one;
    }),
  };
  const input = scatteringInput(question);
  const answer = question.structures.length > 0 ? await askScattering(input) : null;
  return (
    <Page
      title="What scattering shows"
      lede={
        <p>
          Powder patterns and pair distribution functions of up to four structures on one axis, computed from
          their atoms: what sets two states of charge apart in an experiment.
        </p>
      }
    >
      <Section id="question" title="Structures" note="Other atoms stay where they are when one is taken out">
        <ScatteringForm
          question={question}
          materials={withStructure}
          labels={
            answer?.__typename === 'ScatteringComparison' ? answer.structures.map(({ label }) => label) : []
          }
        />
        {answer ? <Remarks answer={answer} /> : <Example />}
      </Section>
      {answer?.__typename === 'ScatteringComparison' ? (
        <>
          <PatternFigure of={answer} address={scatteringParameters(question)} />
          <DistributionFigure of={answer} address={scatteringParameters(question)} />
        </>
      ) : null}
      {answer ? <PageQuery document={scatteringDocument} variables={{ input }} /> : null}
    </Page>
  );
}

function Example() {
  return (
    <Empty>
      Patterns will stand here. For example{' '}
      <Link href={withParameters('/scattering', { structures: 'lithium-iron-phosphate' })} prefetch={false}>
        LiFePO₄ and its host without lithium
      </Link>
      .
    </Empty>
  );
}

/** The reason that there is no answer, or what to know of the one there is. */
function Remarks({ answer }: { answer: ScatteringAnswer }) {
  if (answer.__typename !== 'ScatteringComparison') {
    return (
      <Notice tone="alert" title="These structures cannot be compared">
        <p>{answer.message}</p>
      </Notice>
    );
  }
  const warnings = [...new Set(answer.structures.flatMap((structure) => structure.warnings))];
  return (
    <>
      <Unrelaxed comparison={answer} />
      {warnings.length > 0 ? (
        <Notice title="Worth knowing">
          {warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      ) : null}
    </>
  );
}

/** Says what a structure with an element taken out is, and what it is not. */
function Unrelaxed({ comparison }: { comparison: Comparison }) {
  const emptied = comparison.structures.filter(({ without }) => without);
  if (emptied.length === 0) return null;
  return (
    <Notice title={`${emptied.map(({ formula }) => plainFormula(formula)).join(' and ')}: unrelaxed`}>
      <p>
        Atoms were taken out and nothing else moved: cell and positions are those of the structure they were
        taken from. A real material shrinks or grows by some per cent and shifts its peaks; the change of
        intensities is what shows here.
      </p>
    </Notice>
  );
}
