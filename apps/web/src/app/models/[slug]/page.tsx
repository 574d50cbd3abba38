import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PageQuery } from '../../../components/export-menu/export-menu';
import { Facts } from '../../../components/facts/facts';
import { Notice } from '../../../components/notice/notice';
import { NumberText } from '../../../components/number/number';
import { Page } from '../../../components/page/page';
import { Shown } from '../../../components/page/shown';
import { Prose } from '../../../components/prose/prose';
import { Section } from '../../../components/section/section';
import { PageSkeleton } from '../../../components/skeleton/skeleton';
import { titleOf } from '../../../lib/api/title';
import { day } from '../../../lib/format/date';
import { plainNumber } from '../../../lib/format/number';
import { links } from '../../../lib/url/links';
import { decoded, type SearchParameters, single } from '../../../lib/url/parameters';
import { Calibration } from './calibration';
import { Comparison } from './comparison';
import { FileLink } from './file-link';
import { HeldOut } from './held-out';
import { LearningCurve } from './learning-curve';
import { Metrics } from './metrics';
import { loadModel, type Model, modelDocument } from './model';
import styles from './model.module.css';
import { Versions } from './versions';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParameters> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const slug = decoded((await params).slug);
  return titleOf(async () => (await loadModel(slug))?.name);
}

export default function ModelPage({ params, searchParams }: Props) {
  return (
    <Shown
      thing="this model"
      skeleton={<PageSkeleton figure />}
      load={() => modelPage(params, searchParams)}
    />
  );
}

async function modelPage(params: Props['params'], searchParams: Props['searchParams']) {
  const { against } = single(await searchParams);
  const slug = decoded((await params).slug);
  const model = await loadModel(slug);
  if (!model) notFound();
  return (
    <Page
      kind={<Link href="/models">Models</Link>}
      title={model.name}
      lede={
        <p>
          <Prose>{model.description}</Prose>
        </p>
      }
      aside={<ModelFacts model={model} />}
    >
      {model.fault ? (
        <Notice tone="alert" title="It cannot predict now">
          <p>{model.fault}</p>
        </Notice>
      ) : null}
      <Section
        id="metrics"
        title="How well it does"
        note={
          <>
            Beside each number the baseline that it has to beat. <FileLink model={model} file="metrics.csv" />
          </>
        }
      >
        <Metrics model={model} />
        <ul className={styles.limits}>
          {model.splits.map(({ name, description, folds }) => (
            <li key={name}>
              <strong>{name}</strong>, {folds} parts: {description}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="held-out" title="Predicted and given" note="Rows that the model had not seen">
        <HeldOut model={model} />
      </Section>
      <Section id="calibration" title="Calibration">
        <Calibration model={model} />
      </Section>
      <Section id="learning" title="More data" note="What further rows would bring">
        <LearningCurve model={model} />
      </Section>
      <Section id="inputs" title="What it looks at">
        <dl className={styles.inputs}>
          {model.inputGroups.map(({ name, inputs }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{inputs.join(', ')}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section id="limitations" title="Limits">
        <ul className={styles.limits}>
          {model.limitations.map((limitation) => (
            <li key={limitation}>
              <Prose>{limitation}</Prose>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="versions" title="Versions" note="A changed model never changes a stored prediction">
        <Versions model={model} />
        <Comparison model={model} against={against} />
      </Section>
      <Section id="dataset" title="Trained on">
        <Facts
          of={[
            ['Dataset', model.dataset.name],
            ['Rows', plainNumber(model.dataset.rows)],
            ['Source', model.dataset.source],
            ['Licence', model.dataset.license],
            ...preparedOn(model),
            ['Trained by', model.command ? <code key="c">{model.command}</code> : null],
            ['Seed and back end', [model.seed, model.backend].filter((fact) => fact != null).join(', ')],
            ['Code version', model.codeVersion],
            ['Dataset hash', model.datasetSha256 ? <code key="d">{model.datasetSha256}</code> : null],
            ['Model hash', <code key="m">{model.sha256}</code>],
          ]}
        />
      </Section>
      <PageQuery document={modelDocument} variables={{ slug }} />
    </Page>
  );
}

/** The rows that it learned from besides, if there are any. */
function preparedOn({ auxiliaryDataset: dataset, auxiliaryDatasetSha256: hash }: Model) {
  if (!dataset) return [];
  return [
    ['Prepared on', `${dataset.name}; not judged by it`],
    ['Its rows', plainNumber(dataset.rows)],
    ['Its source', dataset.source],
    ['Its licence', dataset.license],
    ['Its hash', hash ? <code key="a">{hash}</code> : null],
  ] as const;
}

function ModelFacts({ model }: { model: Model }) {
  return (
    <Facts
      of={[
        ['Predicts', `${model.quantity.name.toLowerCase()}, ${model.unit ?? model.quantity.unit}`],
        ['From', model.level.toLowerCase()],
        ['Of', model.mobileIons.join(', ')],
        ['Version', `${model.version}${model.active ? '' : ', kept, not predicting'}`],
        ['Trained', day(model.trainedAt)],
        ['Learner', model.learner?.replaceAll('-', ' ')],
        ['Weights', <NumberText key="w" value={model.parameters} digits={3} />],
        ['Model card', <FileLink key="card" model={model} file="card.md" />],
        [
          'Try it',
          <Link
            key="p"
            href={model.quantity.slug === 'ionic-conductivity' ? links.predictConductivity : links.predict}
          >
            Predict
          </Link>,
        ],
      ]}
    />
  );
}
