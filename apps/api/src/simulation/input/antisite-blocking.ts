import { builder } from '../../builder.js';

export const AntisiteBlockingInput = builder.inputType('AntisiteBlockingInput', {
  description:
    'What anti-site defects leave of one-dimensional channels that are open at both ends, and how fast particles diffuse around them.',
  fields: (t) => ({
    defectFraction: t.floatList({
      required: true,
      description:
        "Shares of the channels' sites that a foreign cation holds, from 0 to 0.5; one curve each.",
    }),
    channelLengths: t.floatList({
      required: true,
      description: 'Lengths of the channels, from 0.1 to 1000000 nm.',
    }),
    sitesPerNanometre: t.float({
      defaultValue: 3.33,
      description:
        'Sites along a channel, from 0.1 to 20 per nm; the default is that of olivine along [010].',
    }),
    samples: t.int({
      defaultValue: 0,
      description:
        'Channels drawn for each length and fraction, from 0 to 1000000; 0 leaves the closed form alone.',
    }),
    crossoverBarriers: t.floatList({
      defaultValue: [],
      description:
        'Barriers of a hop into the next channel, from 0 to 10 eV; one curve each, and none leaves the particles out.',
    }),
    channelBarrier: t.float({
      defaultValue: 0.27,
      description: 'Barrier of a hop along the channel, from 0 to 5 eV.',
    }),
    temperature: t.float({ defaultValue: 300, description: 'Temperature, from 50 to 2500 K.' }),
    attemptFrequency: t.float({
      defaultValue: 1e12,
      description: 'Attempts of an ion to hop per second, from 1e9 to 1e15 Hz.',
    }),
    particleSizes: t.floatList({
      defaultValue: [10, 30, 100, 300],
      description: 'Thicknesses of particles along their channels, from 0.1 to 100000 nm.',
    }),
    channelsAcross: t.int({
      defaultValue: 8,
      description: 'Channels along either side of the periodic piece of a particle, from 2 to 64.',
    }),
    arrangements: t.int({
      defaultValue: 8,
      description: 'Arrangements of defects over which a particle is averaged, from 2 to 1000.',
    }),
    seed: t.int({ defaultValue: 1, description: 'Seed of the random numbers.' }),
  }),
});
