import fc from 'fast-check';

// On CI properties draw the same samples every time, so that a change is judged by what it changes; elsewhere they draw
// new ones, and so go on looking for faults.
if (process.env.CI) fc.configureGlobal({ seed: 20_261_123 });
