/**
 * What tells a section from those of the same name in other publications: `bianchini-2022/progress-in-computations`.
 */
export function sectionKey(publication: string, section: string): string {
  const words = section
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return `${publication}/${words.join('-')}`;
}
