import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { PIPELINES } from '../../assembly/build.ts';
import { checkShape, type Shape } from '../../core/check-shape.schema.ts';
import { SetupError } from '../../core/errors.ts';
import { PROBE_FILE, PROBE_LISTS, type ProbeGroup, type ProbeLists } from './probe.schema.ts';

/** The probes that come with the program. */
export const PROBES = join(PIPELINES, 'probes');
const LISTS = 'lists.yaml';

export interface Probes {
  readonly lists: ProbeLists;
  readonly groups: readonly ProbeGroup[];
}

/**
 * Reads a folder of probes: `lists.yaml` with the words, every other `.yaml` with groups.
 * @throws SetupError E_PROBES with file and JSON pointer
 */
export function readProbes(folder: string = PROBES): Probes {
  if (!existsSync(folder)) throw broken('there are no probes here', folder);
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml') && file !== LISTS);
  if (files.length === 0) throw broken('there are no probes here', folder);
  const lists = existsSync(join(folder, LISTS)) ? parse(join(folder, LISTS), PROBE_LISTS) : {};
  const groups = files.sort().flatMap((file) => parse(join(folder, file), PROBE_FILE));
  return { lists, groups };
}

function parse<T>(path: string, shape: Shape<T>): T {
  const doc = parseDocument(readFileSync(path, 'utf8'));
  const [error] = doc.errors;
  if (error) throw broken(String(error.message.split('\n')[0]), `${path}:${error.linePos?.[0].line ?? 1}`);
  const { data, fault } = checkShape(shape, doc.toJS());
  if (fault === null) return data;
  throw broken(fault.message, path);
}

function broken(message: string, where: string): SetupError {
  return new SetupError('E_PROBES', message, { where, hint: 'docs/quality.md describes files of probes' });
}
