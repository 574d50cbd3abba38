/**
 * Engines that misbehave, for threads of the pool to load in place of ours. What they do is chosen by the parameter
 * `maximumEnergy`, which the server has checked as that of the real engine.
 */

const held = [];

const behaviours = {
  /** Works, never reports. */
  1: () => {
    for (;;);
  },
  /** Fills the heap. */
  2: () => {
    for (;;) held.push(new Array(1000).fill(held.length));
  },
  /** Fills memory outside the heap, without a report. */
  3: () => {
    for (;;) held.push(new Float64Array(2 ** 20).fill(1));
  },
  /** Fills memory outside the heap, reporting. */
  4: (context) => {
    for (;;) {
      held.push(new Float64Array(2 ** 20).fill(1));
      context.progress(0.5, 'filling');
    }
  },
  /** Ends its thread. */
  5: () => process.exit(7),
  /** Throws what is no error. */
  6: () => {
    throw 'a string';
  },
};

export const engines = {
  BOND_VALENCE_SITE_ENERGY: {
    run(_crystal, { maximumEnergy }, context) {
      behaviours[maximumEnergy]?.(context);
      return {
        properties: [{ quantity: 'site-energy', value: -1, uncertainty: null, unit: 'eV', conditions: [] }],
        artifacts: [],
        warnings: [],
      };
    },
  },
};
