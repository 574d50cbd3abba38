export * from './crystal/crystal.js';
export * from './errors/input-error.js';
export * from './paging/index.js';
