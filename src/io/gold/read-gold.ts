import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../../core/errors.ts';
import { readBrat } from './brat.ts';
import type { Gold } from './gold.schema.ts';
import { readLabelStudio } from './label-studio.ts';
import { parseGold, parseJson } from './parse-gold.ts';

export { parseGold };

/**
 * Reads gold: a folder of our files, a brat folder (`.txt` and `.ann`), or a Label Studio export (one `.json` file).
 * @throws SetupError E_GOLD with file and JSON pointer
 */
export function readGold(path: string): readonly Gold[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined)
    throw new SetupError('E_GOLD', 'there is no gold here', {
      where: path,
      hint: 'give a folder of gold files, a brat folder, or a Label Studio export',
    });
  if (stats.isFile()) return readLabelStudio(readFileSync(path, 'utf8'), path);
  const files = readdirSync(path).sort();
  if (files.some((file) => file.endsWith('.ann'))) return readBrat(path);
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => join(path, file))
    .map((file) => parseGold(parseJson(readFileSync(file, 'utf8'), file), file));
}
