import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
// Packs are read at every start: this reader takes a quarter of the time of the one that keeps comments.
import { constructFromEvents, EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import { SetupError } from '../core/errors.ts';

/** A row as it stands in a file, and its line, from 1. */
export interface FileRow {
  readonly line: number;
  readonly value: unknown;
}

/**
 * The rows of a data file of a pack, `.jsonl` or `.yaml` (a list).
 * @param file path from `folder`, for messages
 * @throws SetupError E_PACK_FILE with `file:line`
 */
export function readRowsOf(folder: string, file: string): readonly FileRow[] {
  const text = readFileSync(join(folder, file), 'utf8');
  return file.endsWith('.jsonl') ? jsonRows(text, file) : yamlRows(text, file);
}

/** `pack.yaml`, unchecked. */
export function readCardOf(folder: string, file: string): unknown {
  try {
    return parseYaml(readFileSync(join(folder, file), 'utf8'), file).value;
  } catch (error) {
    if (error instanceof SetupError) throw error;
    throw new SetupError('E_PACK_FILE', `pack "${basename(join(file, '..'))}" has no ${basename(file)}`, {
      where: relative('.', join(folder, file)),
      hint: 'every pack has a pack.yaml with name, about, licence and sources',
    });
  }
}

function jsonRows(text: string, file: string): readonly FileRow[] {
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [{ line: i + 1, value: JSON.parse(line) as unknown }];
    } catch (error) {
      throw new SetupError('E_PACK_FILE', `this line is not JSON: ${(error as Error).message}`, {
        where: `${file}:${i + 1}`,
        hint: 'one JSON object per line; check quotes and commas',
      });
    }
  });
}

function yamlRows(text: string, file: string): readonly FileRow[] {
  const { value, events } = parseYaml(text, file);
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value))
    throw new SetupError('E_PACK_FILE', 'this file must hold a list of rows', {
      where: file,
      hint: 'start each row with "- "',
    });
  const starts = itemStarts(events);
  const lineAt = lineCounter(text);
  return value.map((row: unknown, i) => ({ line: lineAt(starts[i] ?? 0), value: row }));
}

function parseYaml(
  text: string,
  file: string,
): { readonly value: unknown; readonly events: readonly Event[] } {
  try {
    const events = parseEvents(text, { filename: file });
    return { value: constructFromEvents(events, { source: text })[0], events };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new SetupError('E_PACK_FILE', `not valid YAML: ${error.reason}`, {
      where: `${file}:${(error.mark?.line ?? 0) + 1}`,
      hint: 'check the indentation and quote texts that hold a colon',
    });
  }
}

/** Where the items of the list begin that a document is. */
function itemStarts(events: readonly Event[]): readonly number[] {
  const starts: number[] = [];
  let depth = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.POP) depth--;
    else if (depth === 2) starts.push(startOf(event));
    if (event.type !== EVENT_ID.POP && event.type !== EVENT_ID.SCALAR && event.type !== EVENT_ID.ALIAS)
      depth++;
  }
  return starts;
}

function startOf(event: Event): number {
  if ('start' in event) return event.start;
  if ('valueStart' in event) return event.valueStart;
  return 'anchorStart' in event ? event.anchorStart : 0;
}

/** Lines from 1, of places that are asked for in their order. */
function lineCounter(text: string): (at: number) => number {
  let [line, from] = [1, 0];
  return (at) => {
    for (let next = text.indexOf('\n', from); next >= 0 && next < at; next = text.indexOf('\n', from)) {
      line++;
      from = next + 1;
    }
    return line;
  };
}
