import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkShape } from '../../core/check-shape.schema.ts';
import { SetupError } from '../../core/errors.ts';
import { parseGold } from '../../io/gold/read-gold.ts';
import { type Decision, GOLD_PATCH, type GoldPatch } from './gold-patch.schema.ts';
import { type GoldFile, mendGold } from './mend-gold.ts';

/** What became of the decisions of a patch. */
export interface Applied {
  readonly mended: number;
  readonly rejected: number;
  /** Accepted, and not for a program to do. */
  readonly byHand: readonly {
    readonly decision: Decision;
    readonly file: string | null;
    readonly why: string;
  }[];
  /** Files that changed. */
  readonly files: readonly string[];
}

/**
 * Puts the accepted decisions of a patch into a folder of gold. Every file is checked before it is written.
 * @throws SetupError E_PATCH for a patch that is none, E_GOLD when gold would no longer be valid
 */
export function applyPatch(patchPath: string, folder: string, write: boolean): Applied {
  const patch = readPatch(patchPath);
  const places = goldFiles(folder);
  const byHand: Applied['byHand'][number][] = [];
  const files: string[] = [];
  let mended = 0;
  const accepted = patch.decisions.filter(({ verdict }) => verdict === 'accept');
  for (const [source, decisions] of Map.groupBy(accepted, ({ source_id }) => source_id)) {
    const path = places.get(source);
    if (path === undefined) {
      for (const decision of decisions)
        byHand.push({ decision, file: null, why: 'no gold file here is its own' });
      continue;
    }
    const text = readFileSync(path, 'utf8');
    const gold = JSON.parse(text) as GoldFile;
    const left = decisions.flatMap((decision) => {
      const why = mendGold(gold, decision);
      return why === null ? [] : [{ decision, file: path, why }];
    });
    byHand.push(...left);
    if (left.length === decisions.length) continue;
    mended += decisions.length - left.length;
    parseGold(gold, path);
    files.push(path);
    if (write) writeFileSync(path, `${JSON.stringify(gold, null, indentOf(text))}\n`);
  }
  return { mended, rejected: patch.decisions.length - accepted.length, byHand, files };
}

function readPatch(path: string): GoldPatch {
  const broken = (message: string): SetupError =>
    new SetupError('E_PATCH', message, {
      where: path,
      hint: 'give the file that the page of errors exported',
    });
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw broken(error instanceof Error ? error.message : String(error));
  }
  const { data, fault } = checkShape(GOLD_PATCH, value);
  if (fault === null) return data;
  throw broken(fault.message);
}

/** Gold files by the document they belong to. */
function goldFiles(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => join(folder, file));
  return new Map(
    paths.map((path) => [String((JSON.parse(readFileSync(path, 'utf8')) as GoldFile).source_id), path]),
  );
}

/** A file keeps its indentation: its history shows what was mended, not how it was written. */
function indentOf(text: string): string | number {
  return /^[{[]\r?\n([ \t]{1,8})/.exec(text)?.[1] ?? 0;
}
