/** Style sheets imported for their effect, from font packages included. */
declare module '*.css';

/** The module build of 3Dmol, with the types of the package. */
declare module '3dmol/build/3Dmol.es6-min.js' {
  export * from '3dmol';
}
