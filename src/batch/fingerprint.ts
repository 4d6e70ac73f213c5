import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAnyLanguage } from '../assembly/any-language.ts';
import type { Definition } from '../assembly/definition.schema.ts';
import { PIPELINES } from '../assembly/read-definition.ts';
import { packFolder } from '../packs/knowledge.ts';

/** The program's own folder: `src` in a checkout, `dist` when installed. */
const CODE = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const PACKAGE = resolve(CODE, '..', 'package.json');

export const VERSION = (JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }).version;

/** All that decides what a run finds, part by part, so that a difference can be named. */
export type Configuration = Readonly<Record<string, string>>;

export function configurationOf(
  definition: Definition,
  options: { readonly published: string | null; readonly limit: number | null },
): Configuration {
  const packs = Object.fromEntries(
    definition.packs.map((name) => [
      `pack ${basename(name)}`,
      hashFolder(packFolder(join(PIPELINES, 'packs'), name)),
    ]),
  );
  return {
    version: VERSION,
    code: hashFolder(CODE),
    pipeline: hash(JSON.stringify(definition)),
    ...packs,
    models: hashFolder(join(PIPELINES, 'models')),
    '--published': options.published ?? 'none',
    '--limit': String(options.limit ?? 'none'),
    '--any-language': isAnyLanguage(definition) ? 'yes' : 'no',
  };
}

export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

export function hashConfiguration(configuration: Configuration): string {
  return hash(JSON.stringify(configuration));
}

/** The parts in which two configurations differ, one line each. */
export function differences(before: Configuration, now: Configuration): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return names
    .filter((name) => before[name] !== now[name])
    .map((name) => `${name}: ${before[name] ?? 'absent'} → ${now[name] ?? 'absent'}`);
}

const KNOWN = new Map<string, string>();

/** Read once: what a process has loaded does not change when the files do. */
function hashFolder(folder: string): string {
  const known = KNOWN.get(folder);
  if (known !== undefined) return known;
  const sum = createHash('sha256');
  for (const path of filesIn(folder)) sum.update(`${path}\0`).update(readFileSync(join(folder, path)));
  const hash = sum.digest('hex').slice(0, 16);
  KNOWN.set(folder, hash);
  return hash;
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
  } catch {
    return [];
  }
}
