/** The same thing in vocabularies of the field, by the last part of each address. */
export function SameAs({ iris }: { iris: readonly string[] }) {
  return iris.map((iri, index) => (
    <span key={iri}>
      {index > 0 ? ', ' : ''}
      <a href={iri} rel="external" title={iri}>
        {vocabularyOf(iri)}
      </a>
    </span>
  ));
}

const VOCABULARIES: readonly (readonly [part: string, name: string])[] = [
  ['/domain/battery', 'BattINFO'],
  ['/domain/electrochemistry', 'EMMO electrochemistry'],
  ['/domain/characterisation-methodology', 'EMMO characterisation'],
  ['/domain/chemical-substance', 'EMMO chemical substance'],
  ['emmo', 'EMMO'],
  ['qudt', 'QUDT'],
  ['wikidata', 'Wikidata'],
];

/** The vocabulary that an address belongs to; its host where it is none of those known. */
const vocabularyOf = (iri: string): string =>
  VOCABULARIES.find(([part]) => iri.toLowerCase().includes(part))?.[1] ?? new URL(iri).host;
