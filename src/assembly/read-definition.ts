import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import { checkShape } from '../core/check-shape.schema.ts';
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
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines });
  const [error] = doc.errors;
  if (error)
    throw new SetupError('E_PIPELINE', `not valid YAML: ${error.message.split('\n')[0]}`, {
      where: `${path}:${error.linePos?.[0].line ?? 1}`,
      hint: 'check the indentation; compare with pipelines/conflict-news.yaml',
    });
  const { data, fault } = checkShape(DEFINITION, doc.toJS());
  if (fault === null) return withOwnPacks(data, dirname(resolve(path)));
  throw new SetupError('E_PIPELINE', fault.message, {
    where: `${path}:${lines.linePos(offsetOf(doc, fault.path)).line || 1}`,
    hint: 'compare with pipelines/conflict-news.yaml',
  });
}

/** Where a part of the file begins; of what is missing, the part that it should stand in. */
function offsetOf(doc: Document, path: readonly PropertyKey[]): number {
  const parent = path.length < 2 ? doc.contents : doc.getIn(path.slice(0, -1), true);
  const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === String(path.at(-1))) : null;
  const node = (pair?.key ?? doc.getIn(path, true) ?? parent) as { range?: readonly number[] } | null;
  return node?.range?.[0] ?? 0;
}

/** `./packs/mine` is a pack of the user's own, beside the pipeline that names it. */
function withOwnPacks(definition: Definition, folder: string): Definition {
  const packs = definition.packs.map((name) => (/[\\/]/.test(name) ? resolve(folder, name) : name));
  return { ...definition, packs };
}
