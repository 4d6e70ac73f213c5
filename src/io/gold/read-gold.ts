import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../../core/errors.ts';
import { GOLD, type Gold } from './gold.schema.ts';

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
  const files = readdirSync(path).sort();
  return files.filter((file) => file.endsWith('.json')).map((file) => readOurs(join(path, file)));
}

function readOurs(path: string): Gold {
  try {
    return parseGold(JSON.parse(readFileSync(path, 'utf8')), path);
  } catch (error) {
    if (error instanceof SetupError) throw error;
    throw new SetupError('E_GOLD', `this file is not JSON: ${(error as Error).message}`, {
      where: path,
      hint: 'corpus/README.md describes gold files',
    });
  }
}

/** @throws SetupError E_GOLD with the JSON pointer of the first thing that is wrong */
export function parseGold(value: unknown, path: string): Gold {
  const parsed = GOLD.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new SetupError('E_GOLD', `/${issue?.path.join('/')}: ${issue?.message}`, {
    where: path,
    hint: 'corpus/README.md describes gold files',
  });
}
