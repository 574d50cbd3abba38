import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { CalibrationPlot } from '../../../components/charts/calibration-plot';
import { PageQuery } from '../../../components/export-menu/export-menu';
import { SavePicture } from '../../../components/export-menu/save-picture';
import { Facts } from '../../../components/facts/facts';
import { Figure } from '../../../components/figure/figure';
import { Empty } from '../../../components/notice/notice';
import { NumberText } from '../../../components/number/number';
import { Page } from '../../../components/page/page';
import { Shown } from '../../../components/page/shown';
import { Prose } from '../../../components/prose/prose';
import { Section } from '../../../components/section/section';
import { PageSkeleton } from '../../../components/skeleton/skeleton';
import { Table } from '../../../components/table/table';
import { graphql } from '../../../generated';
import type { ModelQuery } from '../../../generated/graphql';
import { query } from '../../../lib/api/query';
import { titleOf } from '../../../lib/api/title';
import { day } from '../../../lib/format/date';
import { plainNumber } from '../../../lib/format/number';
import styles from './model.module.css';

const document = graphql(`
  query Model($slug: String!) {
    model(slug: $slug) {
      slug
      name
      version
      description
      inputs
      trainedAt
      parameters
      sha256
      limitations
      quantity { slug name unit }
      dataset { slug name rows source license sha256 }
      metrics { split name value baseline baselineName rows }
      calibration { claimed observed }
    }
  }
`);

type Props = { params: Promise<{ slug: string }> };
type Model = NonNullable<ModelQuery['model']>;

const load = cache((slug: string) => query(document, { slug }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return titleOf(async () => (await load((await params).slug)).model?.name);
}

export default function ModelPage({ params }: Props) {
  return <Shown thing="this model" skeleton={<PageSkeleton />} load={() => modelPage(params)} />;
}

async function modelPage(params: Props['params']) {
  const { slug } = await params;
  const { model } = await load(slug);
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
      aside={
        <Facts
          of={[
            ['Predicts', `${model.quantity.name.toLowerCase()}, ${model.quantity.unit}`],
            ['Version', model.version],
            ['Trained', day(model.trainedAt)],
            ['Weights', plainNumber(model.parameters)],
            [
              'Try it',
              <Link key="p" href="/predict">
                Predict a barrier
              </Link>,
            ],
          ]}
        />
      }
    >
      <Section
        id="metrics"
        title="How well it does"
        note="Beside each number the baseline that it has to beat"
      >
        <Metrics model={model} />
      </Section>
      <Section id="calibration" title="Calibration">
        {model.calibration.length > 0 ? (
          <div className={styles.calibration}>
            <Figure
              title={calibrationTitle(model.calibration)}
              subtitle="Share of held-out truths inside the interval that claims this coverage"
              tools={<SavePicture name={`${model.slug}-calibration`} />}
            >
              <CalibrationPlot points={model.calibration} />
            </Figure>
            <Table caption="Claimed and observed coverage">
              <thead>
                <tr>
                  <th scope="col" className="figure">
                    Claimed, %
                  </th>
                  <th scope="col" className="figure">
                    Observed, %
                  </th>
                </tr>
              </thead>
              <tbody>
                {model.calibration.map((point) => (
                  <tr key={point.claimed}>
                    <td className="figure">{(point.claimed * 100).toFixed(0)}</td>
                    <td className="figure">{(point.observed * 100).toFixed(1)}</td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </div>
        ) : (
          <Empty>No calibration has been measured for this model.</Empty>
        )}
      </Section>
      <Section id="inputs" title="What it looks at">
        <p>{model.inputs.join(', ')}</p>
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
      <Section id="dataset" title="Trained on">
        <Facts
          of={[
            ['Dataset', model.dataset.name],
            ['Rows', plainNumber(model.dataset.rows)],
            ['Source', model.dataset.source],
            ['Licence', model.dataset.license],
            ['Dataset hash', <code key="d">{model.dataset.sha256}</code>],
            ['Model hash', <code key="m">{model.sha256}</code>],
          ]}
        />
      </Section>
      <PageQuery document={document} variables={{ slug }} />
    </Page>
  );
}

function Metrics({ model }: { model: Model }) {
  return (
    <Table caption={`Metrics of ${model.name}`}>
      <thead>
        <tr>
          <th scope="col">Held out</th>
          <th scope="col">Metric</th>
          <th scope="col" className="figure">
            Model
          </th>
          <th scope="col" className="figure">
            Baseline
          </th>
          <th scope="col">Baseline is</th>
          <th scope="col" className="figure">
            Rows
          </th>
        </tr>
      </thead>
      <tbody>
        {model.metrics.map((metric) => (
          <tr key={`${metric.split}${metric.name}`}>
            <th scope="row">{metric.split}</th>
            <td>
              <MetricName>{metric.name}</MetricName>
            </td>
            <td className="figure">
              <NumberText value={metric.value} digits={3} />
            </td>
            <td className="figure">
              {metric.baseline == null ? '' : <NumberText value={metric.baseline} digits={3} />}
            </td>
            <td>{metric.baselineName ?? ''}</td>
            <td className="figure">
              <NumberText value={metric.rows} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** R2 is a square. */
function MetricName({ children }: { children: string }) {
  return children === 'R2' ? (
    <>
      <i>R</i>
      <sup>2</sup>
    </>
  ) : (
    children
  );
}

/** The finding of the plot: where claimed and observed coverage part the most. */
function calibrationTitle(points: Model['calibration']): string {
  const worst = points.reduce((a, b) =>
    Math.abs(b.observed - b.claimed) > Math.abs(a.observed - a.claimed) ? b : a,
  );
  const gap = Math.round(Math.abs(worst.observed - worst.claimed) * 100);
  if (gap <= 2) return 'Intervals hold what they claim within 2\u00a0percentage points';
  const side = worst.observed < worst.claimed ? 'narrower' : 'wider';
  return `Intervals are ${side} than they claim, by up to ${gap}\u00a0percentage points`;
}
