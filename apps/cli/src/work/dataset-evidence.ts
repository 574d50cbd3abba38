import path from 'node:path';
import { readEvidence, readStructureCatalogue } from '@interphase/knowledge';
import { type EvidenceValue, evidenceTable, writeTable } from '@interphase/models';
import { dataFolder } from '@interphase/simulation';
import { print } from '../report/output.js';
import { datasetFolder } from './models/folders.js';

const SLUG = 'evidence-values';

/** Writes the numbers of the evidence, with what their materials' structures say, into the repository. */
export async function runEvidenceDataset(options: { json: boolean }): Promise<void> {
  const evidence = await readEvidence(path.join(dataFolder(), 'knowledge'));
  const materials = new Set(evidence.materials.map(({ slug }) => slug));
  const structures = await readStructureCatalogue(path.join(dataFolder(), 'structures'), materials);
  const ofMaterial = new Map(
    structures.map(({ material, crystal, mobileIon }) => [material, { crystal, mobileIon }]),
  );
  const { columns: _, ...summary } = writeTable(
    datasetFolder(SLUG),
    evidenceTable(valuesOf(evidence), ofMaterial),
    {
      slug: SLUG,
      name: 'Numbers of the evidence',
      description:
        'Every number that a finding reports of a material, converted to the unit of its quantity, with its conditions and publications; where the material has a structure, what its coarse bond-valence landscape says.',
      source: 'data/knowledge (facts in our own words, each cited) and data/structures of Interphase',
      license: 'CC-BY-4.0',
      citations: ['10.1557/s43578-022-00743-7', '10.1038/s41467-022-32190-7'],
      command: `npx interphase dataset ${SLUG}`,
      seed: null,
      generator: '1',
      refused: {},
    },
  );
  print(summary, `${summary.rows} rows, sha256 ${summary.sha256}`, options);
}

type Evidence = Awaited<ReturnType<typeof readEvidence>>;

function valuesOf({ findings, materials, quantities }: Evidence): EvidenceValue[] {
  const materialOf = new Map(materials.map((material) => [material.slug, material]));
  const unitOf = new Map(quantities.map(({ slug, unit }) => [slug, unit]));
  return findings.flatMap((finding) =>
    finding.values.flatMap((value) =>
      finding.materials.flatMap((slug): EvidenceValue[] => {
        const material = materialOf.get(slug);
        const quantityUnit = unitOf.get(value.quantity);
        if (material === undefined || quantityUnit === undefined) return [];
        return [
          {
            finding: finding.slug,
            quantity: value.quantity,
            quantityUnit,
            material: slug,
            formula: material.formula ?? '',
            mobileIon: material.mobileIon ?? null,
            techniques: finding.techniques,
            certainty: finding.certainty,
            qualifier: value.qualifier,
            value: value.value ?? null,
            lower: value.lower ?? null,
            upper: value.upper ?? null,
            unit: value.unit,
            conditions: value.conditions.map((condition) =>
              [condition.name, condition.value].filter(Boolean).join(' '),
            ),
            publications: finding.citations.map(({ publication }) => publication),
          },
        ];
      }),
    ),
  );
}
