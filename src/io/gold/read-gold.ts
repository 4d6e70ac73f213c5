import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../../core/errors.ts';
import { readBrat } from './brat.ts';
import type { Gold, GoldLayer } from './gold.schema.ts';
import { readLabelStudio } from './label-studio.ts';
import { parseGold, parseJson } from './parse-gold.ts';

export { parseGold };

/**
 * Reads gold: a folder of our files or one of them, a brat folder (`.txt` and `.ann`), or a Label Studio export (one
 * `.json` file).
 * @throws SetupError E_GOLD with file and JSON pointer
 */
export function readGold(path: string): readonly Gold[] {
  const golds = documentsOf(path);
  if (golds.length === 0) throw noGold(path);
  const seen = new Set<string>();
  for (const { source_id: id } of golds) {
    if (seen.has(id))
      throw new SetupError('E_GOLD', `there are two documents "${id}"`, {
        where: path,
        hint: 'each document has gold once, under the source_id of its row',
      });
    seen.add(id);
  }
  return golds;
}

function documentsOf(path: string): readonly Gold[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw noGold(path);
  if (stats.isFile()) return readFile(path);
  const files = readdirSync(path).sort();
  if (files.some((file) => file.endsWith('.ann'))) return layersOfSet(readBrat(path));
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => join(path, file))
    .map((file) => parseGold(parseJson(readFileSync(file, 'utf8'), file), file));
}

/** A file of ours holds one document, an export a list of them. */
function readFile(path: string): readonly Gold[] {
  const json = readFileSync(path, 'utf8');
  const value = parseJson(json, path);
  if (typeof value === 'object' && value !== null && 'schema' in value) return [parseGold(value, path)];
  return layersOfSet(readLabelStudio(value, path));
}

/**
 * Annotations of other tools do not say for which layers they are whole. Names and dates are taken to be, where the set
 * has any: if nobody marked dates, dates found are not wrong.
 */
function layersOfSet(golds: readonly Gold[]): readonly Gold[] {
  const complete: GoldLayer[] = [];
  if (golds.some(({ entities }) => entities.length > 0)) complete.push('mentions');
  if (golds.some(({ dates }) => dates.some(({ optional }) => !optional))) complete.push('dates');
  return golds.map((gold) => (gold.complete === null && !gold.partial ? { ...gold, complete } : gold));
}

function noGold(path: string): SetupError {
  return new SetupError('E_GOLD', 'there is no gold here', {
    where: path,
    hint: 'give a folder of gold files, a brat folder, or a Label Studio export',
  });
}
