import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Crystal, parseCif } from '@interphase/core';
import { parseTarGzip } from 'nanotar';

const idOf = (name: string) => path.basename(name, '.cif');

/**
 * Crystals by the id of their row: of the CIFs in a gzipped tar archive, or lying in the folder itself or one below.
 * @throws StructureError with the file for a CIF that cannot be read
 */
export async function readRowStructures(folder: string): Promise<Map<string, Crystal>> {
  const texts = [...(await archived(folder)), ...loose(folder)];
  return new Map(texts.map(({ name, text }) => [idOf(name), parseCif(text, { file: name }).crystal]));
}

async function archived(folder: string) {
  const archives = readdirSync(folder).filter((name) => name.endsWith('.tar.gz'));
  const files = await Promise.all(
    archives.map((name) => parseTarGzip(readFileSync(path.join(folder, name)))),
  );
  return files
    .flat()
    .filter(({ name }) => name.endsWith('.cif') && !path.basename(name).startsWith('.'))
    .map(({ name, text }) => ({ name, text }));
}

function loose(folder: string) {
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(folder, name));
  return [folder, ...below]
    .filter((each) => existsSync(each))
    .flatMap((each) => readdirSync(each).map((name) => path.join(each, name)))
    .filter((file) => file.endsWith('.cif'))
    .map((file) => ({ name: file, text: readFileSync(file, 'utf8') }));
}
