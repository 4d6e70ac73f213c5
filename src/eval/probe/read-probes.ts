import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { PIPELINES } from '../../assembly/build.ts';
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

interface Schema<T> {
  safeParse(
    value: unknown,
  ):
    | { success: true; data: T }
    | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } };
}

function parse<T>(path: string, schema: Schema<T>): T {
  const doc = parseDocument(readFileSync(path, 'utf8'));
  const [error] = doc.errors;
  if (error) throw broken(String(error.message.split('\n')[0]), `${path}:${error.linePos?.[0].line ?? 1}`);
  const parsed = schema.safeParse(doc.toJS());
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw broken(`/${issue?.path.map(String).join('/')}: ${issue?.message}`, path);
}

function broken(message: string, where: string): SetupError {
  return new SetupError('E_PROBES', message, { where, hint: 'docs/quality.md describes files of probes' });
}
