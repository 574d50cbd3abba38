import { builder } from '../../builder.js';
import { mobileIonField, oxidationStatesField, structureField } from './common-fields.js';

const TrainingEnergyInput = builder.inputType('TrainingEnergyInput', {
  description: 'A structure whose energy is known.',
  fields: (t) => ({
    structure: t.string({
      required: true,
      description:
        'Text of a structure file (CIF, POSCAR, extended XYZ, pymatgen JSON): an ordering of the crystal, relaxed or not.',
    }),
    energy: t.float({
      description:
        'Energy of all its atoms, eV; left out for extended XYZ whose frames state theirs (energy=...), all of which count.',
    }),
    weight: t.float({ defaultValue: 1, description: 'Weight in the fit, from 1e-6 to 1e6.' }),
  }),
});

const KnownBarrierInput = builder.inputType('KnownBarrierInput', {
  description: 'A barrier of a hop in surroundings that are known.',
  fields: (t) => ({
    occupation: t.intList({
      required: true,
      description:
        'State of every site around the ion, in the order of the artifact `sites`: the place of what stands there in the list of its species, from 0.',
    }),
    barrier: t.float({ required: true, description: 'Barrier, eV; the mean of both directions.' }),
    weight: t.float({ defaultValue: 1, description: 'Weight in the fit, from 1e-6 to 1e6.' }),
  }),
});

const LocalExpansionInput = builder.inputType('LocalExpansionInput', {
  description: 'An expansion of the barriers of one hop in what stands around it.',
  fields: (t) => ({
    around: t.stringList({
      required: true,
      description:
        'Kinds of sites, such as Na1: the one around which barriers are expanded, or the two ends of the hop.',
    }),
    radius: t.float({
      defaultValue: 4,
      description: 'Distance within which sites matter, from 1 to 15 angstrom.',
    }),
    species: t.field({
      type: 'JSONObject',
      required: true,
      description:
        'What may stand on the sites of each element, Vac for a vacancy: {Na: [Na, Vac], Si: [Si, P]}.',
    }),
    barriers: t.field({
      type: [KnownBarrierInput],
      description: 'Barriers to fit to, at least 3; left out, sites and clusters are listed.',
    }),
  }),
});

export const ClusterExpansionInput = builder.inputType('ClusterExpansionInput', {
  description:
    'How the ions of a crystal order on its sites: interactions of clusters, ground states, voltage over composition.',
  fields: (t) => ({
    ...structureField(t),
    ...mobileIonField(t),
    clusterCutoffs: t.floatList({
      defaultValue: [7, 4],
      description:
        'Largest distance within pairs, triplets and quadruplets of sites, from 0 to 20 angstrom; as many as given.',
    }),
    basis: t.string({
      defaultValue: 'chebyshev',
      description:
        'Functions of what stands on a site: chebyshev (-1 for the ion, 1 for a vacancy) or indicator (0 and 1).',
    }),
    fit: t.string({
      defaultValue: 'lasso',
      description: 'How interactions are fitted: least-squares, ridge or lasso.',
    }),
    penalty: t.float({
      description:
        'Penalty of ridge or lasso, from 0 to 1000000; left out, the one of least cross-validation error.',
    }),
    folds: t.int({
      defaultValue: 10,
      description: 'Folds of the cross-validation, from 0 to 100; 0 leaves out one energy at a time.',
    }),
    standardise: t.boolean({
      defaultValue: false,
      description: 'Whether ridge and lasso divide correlations by their spread first, as kMCpy does.',
    }),
    local: t.field({
      type: LocalExpansionInput,
      description:
        'Barriers of one hop in place of energies of the crystal; of the fields after it only the seed matters then.',
    }),
    training: t.field({
      type: [TrainingEnergyInput],
      description:
        'Structures with energies to fit to, at most 2000; left out, own orderings with bond-valence energies.',
    }),
    orderings: t.int({
      defaultValue: 120,
      description: 'How many own orderings are fitted to, from 4 to 1000.',
    }),
    orderingSites: t.int({
      defaultValue: 8,
      description: 'Sites of the ion in the supercells of own orderings at most, from 1 to 24.',
    }),
    cutoff: t.float({
      defaultValue: 10,
      description:
        'Distance up to which pairs of ions count in bond-valence energies, from 4 to 20 angstrom.',
    }),
    model: t.field({
      type: 'JSONObject',
      description: 'A fitted model, the artifact `model` of another run, in place of a fit.',
    }),
    metalEnergy: t.float({
      description:
        "Energy of the ion's metal on the scale of the energies, from -100000 to 100000 eV per atom; left out, voltages count from their mean.",
    }),
    temperature: t.float({
      defaultValue: 300,
      description: 'Temperature of the Monte Carlo, from 10 to 5000 K.',
    }),
    points: t.int({
      defaultValue: 41,
      description: 'Chemical potentials from the empty crystal to the full one, from 5 to 201.',
    }),
    compositions: t.floatList({
      defaultValue: [0.25, 0.3333333333333333, 0.5, 0.6666666666666666, 0.75],
      description:
        "Shares of the ion's sites, from 0.01 to 0.99, at which the lowest energies are looked for by cooling.",
    }),
    repeats: t.intList({
      description:
        'Primitive cells along each axis of the block of the Monte Carlo, from 1 to 200; left out, enough for 200 sites or more.',
    }),
    passes: t.int({
      defaultValue: 400,
      description:
        'Passes over the sites averaged at each chemical potential, from 20 to 100000, after a quarter as many that are not.',
    }),
    replicas: t.int({
      defaultValue: 4,
      description: 'Independent runs, from 2 to 64: every other one from the full crystal.',
    }),
    seed: t.int({ defaultValue: 1, description: 'Seed of all random numbers, from 0 to 2147483647.' }),
    ...oxidationStatesField(t),
  }),
});
