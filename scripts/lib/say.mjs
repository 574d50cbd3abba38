/** One line on what happens now. */
export const say = (text) => console.log(`interphase · ${text}`);

/** Ends the program with one clear line; exit status 2 means called wrongly or in the wrong surroundings. */
export function stop(text, status = 2) {
  console.error(`interphase · ${text}`);
  process.exit(status);
}
