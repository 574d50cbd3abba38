import { join } from 'node:path';
import { type PublishedFigure, readPublishedFigures } from '@interphase/knowledge';
import { dataFolder } from '@interphase/simulation';

/** Every figure of a data folder; files do not change while a server runs, so they are read once, a failed reading aside. */
const figuresByFolder = new Map<string, Promise<readonly PublishedFigure[]>>();

/** The figures of the data folder that the server was started with, by slug. */
export function publishedFigures(): Promise<readonly PublishedFigure[]> {
  const folder = join(dataFolder(), 'figures');
  const known = figuresByFolder.get(folder);
  if (known) return known;
  const read = readPublishedFigures(folder);
  figuresByFolder.set(folder, read);
  read.catch(() => figuresByFolder.delete(folder));
  return read;
}
