import { Page } from '../../../components/page/page';
import { ManyForm } from '../../../components/prediction/many-form';
import { PredictTabs } from '../../../components/prediction/predict-tabs';
import { Section } from '../../../components/section/section';
import { links } from '../../../lib/url/links';

export const metadata = { title: 'Predict many at once' };

export default function PredictManyPage() {
  return (
    <Page
      title="Predict many at once"
      kind={<PredictTabs at={links.predictMany} />}
      lede={
        <p>
          Formulas, one a line or in a CSV, or many CIF files; the answers come as a table and as CSV. For
          millions of formulas there is <code>npx interphase screen</code>.
        </p>
      }
    >
      <Section id="many" title="What to predict for">
        <ManyForm />
      </Section>
    </Page>
  );
}
