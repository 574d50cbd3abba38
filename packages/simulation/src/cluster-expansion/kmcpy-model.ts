import { InputError } from '@interphase/core';
import { z } from 'zod';
import {
  checkLocalExpansion,
  type LocalClusterExpansion,
  type LocalSite,
} from './local-cluster-expansion.js';
import { type SiteBasis, siteBases, siteFunctions } from './site-basis.js';

/** kMCpy counts in meV. */
const MILLI = 1e-3;

/** The model of a kMCpy run: barriers of hops, and how energies of their ends differ. */
export interface KmcpyModel {
  /** E_KRA, the barrier averaged over both directions. */
  readonly kra: LocalClusterExpansion;
  /** Energy after the hop minus before; null where ends are equal. Half of it adds to the barrier. */
  readonly site: LocalClusterExpansion | null;
}

const number = z.number({ error: 'must be a number' });
const index = z.int({ error: 'must be a whole number' }).nonnegative();
const siteSchema = z.looseObject({
  species: z.array(z.looseObject({ element: z.string() })).min(1),
  xyz: z.tuple([number, number, number]),
  properties: z.looseObject({ label: z.string().optional() }).nullish(),
  label: z.string().nullish(),
});
const lceSchema = z.looseObject({
  MigrationUnit_structure: z.looseObject({ sites: z.array(siteSchema).min(1) }),
  cluster_site_indices: z.array(z.array(z.array(index).min(1)).min(1)).optional(),
  orbits: z
    .array(z.looseObject({ clusters: z.array(z.looseObject({ site_indices: z.array(index).min(1) })) }))
    .optional(),
  basis: z.union([z.string(), z.looseObject({ name: z.string() })]).nullish(),
  basis_site_state_counts: z.array(z.int().min(1).max(20)).optional(),
  site_basis_values: z.array(z.array(z.array(number))).optional(),
  correlation_basis_indices: z.array(z.array(z.array(index))).optional(),
});
const parametersSchema = z.looseObject({ keci: z.array(number), empty_cluster: number });
const partSchema = z.looseObject({ lce: lceSchema, parameters: parametersSchema });
const modelSchema = z.looseObject({
  model_type: z.literal('composite_lce', { error: 'must be composite_lce' }).optional(),
  kra: partSchema,
  site: partSchema.nullish(),
});

/**
 * Reads a model of kMCpy, an object in the shape of its JSON: `composite_lce` of today's versions; versions before
 * wrote one file for the clusters (`lce.json`) and one for the fit, which go in as `{ lce, parameters }`.
 * @throws InputError `cluster-expansion.model` when something is missing or of another kind,
 * `cluster-expansion.mismatch` when clusters and structure or clusters and coefficients do not belong together; the
 * path leads to the fault
 */
export function readKmcpyModel(model: unknown): KmcpyModel {
  const single = partSchema.safeParse(model);
  if (single.success) return { kra: toExpansion(single.data, []), site: null };
  const isSingle = typeof model === 'object' && model !== null && 'lce' in model;
  const parsed = modelSchema.safeParse(isSingle ? { kra: model } : model);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = (issue?.path ?? []).map(String).slice(isSingle ? 1 : 0);
    throw new InputError(
      'cluster-expansion.model',
      `This is no model of kMCpy: ${path.join('.') || 'the value'}: ${issue?.message ?? 'unreadable'}`,
      { path },
    );
  }
  const { kra, site } = parsed.data;
  return { kra: toExpansion(kra, ['kra']), site: site ? toExpansion(site, ['site']) : null };
}

function toExpansion(
  { lce, parameters }: z.infer<typeof partSchema>,
  path: readonly string[],
): LocalClusterExpansion {
  const refuse = (message: string, at: readonly string[]): never => {
    throw new InputError('cluster-expansion.mismatch', message, { path: [...path, ...at] });
  };
  const clusters =
    lce.cluster_site_indices ??
    lce.orbits?.map((orbit) => orbit.clusters.map(({ site_indices }) => site_indices)) ??
    refuse('The model lists no clusters: neither cluster_site_indices nor orbits', ['lce', 'orbits']);
  const { keci, empty_cluster } = parameters;
  if (keci.length !== clusters.length) {
    refuse(
      `The model has ${clusters.length} orbits of clusters but ${keci.length} coefficients: they are not of one fit`,
      ['parameters', 'keci'],
    );
  }
  const members = lce.MigrationUnit_structure.sites;
  const values = lce.site_basis_values;
  const counts = lce.basis_site_state_counts;
  for (const [name, list] of Object.entries({ site_basis_values: values, basis_site_state_counts: counts })) {
    if (list && list.length !== members.length) {
      refuse(`${name} tells of ${list.length} sites, the migration unit has ${members.length}`, [
        'lce',
        name,
      ]);
    }
  }
  const basis = basisOf(lce.basis, path);
  const sites = members.map((site, k): LocalSite => {
    const element = site.species[0]?.element ?? '';
    const states = counts?.[k] ?? 2;
    return {
      element,
      label: site.properties?.label ?? site.label ?? element,
      position: site.xyz,
      functions: values?.[k]?.slice(0, counts?.[k]) ?? siteFunctions(basis, states),
    };
  });
  const orbits = clusters.map((orbit, k) => ({
    clusters: orbit,
    functions: lce.correlation_basis_indices?.[k] ?? orbit.map((cluster) => cluster.map(() => 0)),
    coefficient: (keci[k] ?? 0) * MILLI,
  }));
  const expansion = { sites, orbits, empty: empty_cluster * MILLI };
  try {
    checkLocalExpansion(expansion);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const [, orbit = '', , cluster = '', k = ''] = error.path;
    refuse(error.message, ['lce', 'cluster_site_indices', orbit, cluster, k]);
  }
  return expansion;
}

/** The basis by the name that kMCpy gives it; `occupation` is 1 for the atom of the structure (state 0). */
function basisOf(basis: z.infer<typeof lceSchema>['basis'], path: readonly string[]): SiteBasis {
  const name = typeof basis === 'object' ? basis?.name : basis;
  // Files of the first version name none; they are all in this one.
  if (name === undefined) return 'chebyshev';
  const known = siteBases.find((one) => one === name);
  if (known) return known;
  throw new InputError(
    'cluster-expansion.model',
    `The basis ${name} is not known here; ${siteBases.join(' and ')} are, and any whose values stand in site_basis_values`,
    { path: [...path, 'lce', 'basis'] },
  );
}

/** The model in kMCpy's shape, which `readKmcpyModel` reads back to the same digits. */
export function writeKmcpyModel({ kra, site }: KmcpyModel): Record<string, unknown> {
  return {
    filetype: 'kmcpy.model_file',
    model_type: 'composite_lce',
    kra: writeExpansion(kra),
    ...(site ? { site: writeExpansion(site) } : {}),
  };
}

function writeExpansion({ sites, orbits, empty }: LocalClusterExpansion): Record<string, unknown> {
  const structureOf = (members: readonly number[]): Record<string, unknown> => ({
    '@module': 'pymatgen.core.structure',
    '@class': 'Molecule',
    charge: 0,
    sites: members.map((k) => {
      const { element, label, position } = sites[k]!;
      return {
        name: element,
        species: [{ element, occu: 1 }],
        xyz: position,
        properties: { label },
        label: element,
      };
    }),
  });
  const kinds = ['point', 'pair', 'triplet', 'quadruplet'];
  return {
    lce: {
      '@module': 'kmcpy.model',
      '@class': 'LocalClusterExpansion',
      name: 'LocalClusterExpansion',
      MigrationUnit_structure: structureOf(sites.map((_, k) => k)),
      orbits: orbits.map(({ clusters }) => ({
        '@module': 'kmcpy.model',
        '@class': 'Orbit',
        multiplicity: clusters.length,
        clusters: clusters.map((members) => ({
          '@module': 'kmcpy.model',
          '@class': 'Cluster',
          type: kinds[members.length - 1] ?? `${members.length}-body`,
          site_indices: members,
          structure: structureOf(members),
        })),
      })),
      cluster_site_indices: orbits.map(({ clusters }) => clusters),
      basis: {
        '@module': 'kmcpy.structure.basis',
        '@class': 'ChebyshevBasis',
        name: 'chebyshev',
        max_states: Math.max(2, ...sites.map(({ functions }) => functions.length)),
      },
      basis_site_state_counts: sites.map(({ functions }) => functions.length),
      site_basis_values: sites.map(({ functions }) => functions),
      correlation_basis_indices: orbits.map(({ functions }) => functions),
      correlation_feature_metadata: orbits.map(({ clusters, functions }, k) => ({
        orbit_index: k,
        basis_indices: functions[0] ?? [],
        site_state_counts: (clusters[0] ?? []).map((member) => sites[member]!.functions.length),
      })),
    },
    parameters: {
      keci: orbits.map(({ coefficient }) => coefficient / MILLI),
      empty_cluster: empty / MILLI,
    },
  };
}
