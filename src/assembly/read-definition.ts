import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { SetupError } from '../core/errors.ts';
import { DEFINITION, type Definition } from './definition.schema.ts';

// Apart from build.ts, which loads all stages: planning, merging and looking on need none of them.

/** The folder `pipelines/` that came with the program. */
export const PIPELINES = resolve(dirname(fileURLToPath(import.meta.url)), '../../pipelines');

/**
 * Reads a pipeline by name (`conflict-news`) or path (`my/pipeline.yaml`).
 * @throws SetupError E_PIPELINE with file, line and JSON pointer
 */
export function readDefinition(nameOrPath: string): Definition {
  const path = nameOrPath.endsWith('.yaml') ? nameOrPath : join(PIPELINES, `${nameOrPath}.yaml`);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new SetupError('E_PIPELINE', `there is no pipeline "${nameOrPath}"`, {
      where: path,
      hint: 'give a name from pipelines/ (conflict-news) or the path of a .yaml file',
    });
  }
  return parseDefinition(text, path);
}

export function parseDefinition(text: string, path: string): Definition {
  const doc = parseDocument(text);
  const [error] = doc.errors;
  if (error)
    throw new SetupError('E_PIPELINE', `not valid YAML: ${error.message.split('\n')[0]}`, {
      where: `${path}:${error.linePos?.[0].line ?? 1}`,
      hint: 'check the indentation; compare with pipelines/conflict-news.yaml',
    });
  const parsed = DEFINITION.safeParse(doc.toJS());
  if (parsed.success) return withOwnPacks(parsed.data, dirname(resolve(path)));
  const [issue] = parsed.error.issues;
  throw new SetupError('E_PIPELINE', `/${issue?.path.join('/')}: ${issue?.message}`, {
    where: path,
    hint: 'compare with pipelines/conflict-news.yaml',
  });
}

/** `./packs/mine` is a pack of the user's own, beside the pipeline that names it. */
function withOwnPacks(definition: Definition, folder: string): Definition {
  const packs = definition.packs.map((name) => (/[\\/]/.test(name) ? resolve(folder, name) : name));
  return { ...definition, packs };
}
