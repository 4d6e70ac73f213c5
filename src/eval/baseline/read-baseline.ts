import { existsSync, readFileSync } from 'node:fs';
import { SetupError } from '../../core/errors.ts';
import { BASELINE, type Baseline } from './baseline.schema.ts';

/** @throws SetupError E_BASELINE with the JSON pointer of what is wrong */
export function readBaseline(path: string): Baseline {
  if (!existsSync(path))
    throw new SetupError('E_BASELINE', 'there is no baseline', {
      where: path,
      hint: 'write the first one with `dragoman baseline accept OUT --reason "…"`',
    });
  const parsed = BASELINE.safeParse(readJson(path));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new SetupError('E_BASELINE', `/${issue?.path.join('/')}: ${issue?.message}`, {
    where: path,
    hint: 'a baseline is written by `dragoman baseline accept` and never by hand',
  });
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new SetupError('E_BASELINE', `this file is not JSON: ${(error as Error).message}`, {
      where: path,
      hint: 'restore it from the version history',
    });
  }
}
