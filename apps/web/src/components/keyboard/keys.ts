/** What the keys do, for the help and the about page. */
export const KEYS: readonly (readonly [key: string, what: string])[] = [
  ['/', 'Go to search'],
  ['?', 'Show this help'],
  ['↑ ↓', 'Move between the entries of a list'],
  ['← ↑ → ↓', 'Move between the techniques of the map and the numbers of the matrix'],
  ['Enter', 'Open what has the focus'],
  ['Esc', 'Close this help'],
];
