export { BOLTZMANN } from '@interphase/core';
