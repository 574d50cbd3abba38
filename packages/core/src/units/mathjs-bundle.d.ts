/** The package exports this file but types only its main entry, which it is the same as. */
declare module 'mathjs/lib/browser/math.js' {
  const library: typeof import('mathjs');
  export default library;
}
