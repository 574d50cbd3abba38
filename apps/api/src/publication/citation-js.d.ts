/** The part of citation-js that is used here; the package brings no types. */
declare module '@citation-js/core' {
  export class Cite {
    /** CSL-JSON items. */
    readonly data: object[];
    constructor(items: string | readonly object[]);
    format(format: 'bibtex'): string;
    format(
      format: 'ris',
      options: { format: 'object' },
    ): Record<string, string | number | (string | number)[]>[];
  }
  export const plugins: {
    config: { get(plugin: '@bibtex'): { format: { useIdAsLabel: boolean; checkLabel: boolean } } };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
