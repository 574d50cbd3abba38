import Link from 'next/link';
import { Facts } from '../../components/facts/facts';
import { KEYS } from '../../components/keyboard/keys';
import { Page } from '../../components/page/page';
import { Section } from '../../components/section/section';
import { type EvidenceSource, SourceMark } from '../../components/source-mark/source-mark';

export const metadata = { title: 'About' };

const SOURCES: readonly (readonly [EvidenceSource, string])[] = [
  ['REPORTED', 'stands in a publication; the finding names it'],
  ['SIMULATED', 'computed by an engine of ours; the run keeps everything needed to repeat it'],
  ['IMPORTED', 'computed by others and taken over; its source is named'],
  ['PREDICTED', 'given by a learned model, always with an interval'],
];

/** What this is, how to read its marks, licences, keyboard, API. */
export default function AboutPage() {
  return (
    <Page
      title="About Interphase"
      lede="Linked evidence, simulation and prediction for battery materials, from the angstrom to the cell."
    >
      <Section id="what" title="What it answers">
        <p>
          Which technique shows what I want to know, at my scale? <Link href="/recommend">Ask for one</Link>.
          What barrier will this structure have, and how far can I trust the number?{' '}
          <Link href="/predict">Predict it</Link>. What is known, by whom, by which method?{' '}
          <Link href="/findings">Read the findings</Link>.
        </p>
        <p>
          Its first body of evidence is one review: Bianchini, Lacivita, Seo and Kim,{' '}
          <i>Journal of Materials Research</i> 37 (2022),{' '}
          <a href="https://doi.org/10.1557/s43578-022-00743-7">doi 10.1557/s43578-022-00743-7</a>. Every
          finding is one claim in our own words, tied to where it is reported and to whom it is credited. What
          a source does not say is left empty.
        </p>
      </Section>
      <Section id="marks" title="Marks">
        <Facts
          of={SOURCES.map(([source, meaning]) => [
            source.toLowerCase(),
            <span key={source}>
              <SourceMark source={source} /> {meaning}
            </span>,
          ])}
        />
        <p>Filled boxes are experiments, open ones computations; what a curator inferred is hatched.</p>
      </Section>
      <Section id="licences" title="Licences">
        <Facts
          of={[
            ['Code', 'Apache-2.0'],
            ['Evidence', 'CC BY 4.0; the facts are cited one by one'],
            ['Computed data', 'CC0 1.0'],
            ['Structures', 'as stated with each; its source stands on the material’s page'],
            ['Typeface', 'Source Sans 3, SIL Open Font License 1.1'],
            ['3D drawing', '3Dmol.js, BSD 3-Clause'],
          ]}
        />
      </Section>
      <Section id="keyboard" title="Keyboard">
        <Facts of={KEYS.map(([key, what]) => [key, what])} />
      </Section>
      <Section id="api" title="GraphQL API">
        <p>
          Everything shown here comes from one GraphQL API, and every page shows its query at the end. Under
          this address it answers at <code>/api/graphql</code> (POST, or GET with <code>query</code> and{' '}
          <code>variables</code>); subscriptions come as server-sent events at{' '}
          <code>/api/graphql/stream</code>.
        </p>
      </Section>
    </Page>
  );
}
