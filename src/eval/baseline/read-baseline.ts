import { existsSync, readFileSync } from 'node:fs';
import { checkShape } from '../../core/check-shape.schema.ts';
import { SetupError } from '../../core/errors.ts';
import { BASELINE, type Baseline } from './baseline.schema.ts';

/** @throws SetupError E_BASELINE with the JSON pointer of what is wrong */
export function readBaseline(path: string): Baseline {
  if (!existsSync(path))
    throw new SetupError('E_BASELINE', 'there is no baseline', {
      where: path,
      hint: 'write the first one with `dragoman baseline accept OUT --reason "…"`',
    });
  const { data, fault } = checkShape(BASELINE, readJson(path));
  if (fault === null) return data;
  throw new SetupError('E_BASELINE', fault.message, {
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
