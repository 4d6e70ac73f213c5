import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../core/errors.ts';
import { documentTexts, type Slicer } from '../io/dataset/document-texts.ts';
import { type Row, readRows } from '../io/dataset/read-rows.ts';
import { readRecord } from '../io/dataset/run-folder.ts';
import { RECORD_TYPES } from '../records/types/record-types.schema.ts';
import { describeRow, type NameOf } from './describe-row.ts';
import { bold, data, dim, plain } from './terminal.ts';
import { whyOfRule } from './why-of-rule.ts';

interface Found {
  readonly table: string;
  readonly row: Row;
}

/** Prints a row with its words in both texts, its rule, its parts, and the other ways to read it. */
export function explainRow(out: string, id: string): number {
  const { table, row } = find(out, id);
  const nameOf = names(out);
  data(`${bold(id)}  ${plain(describeRow(table, row, nameOf))}\n`);
  showWords(out, row);
  if (typeof row.rule === 'string') {
    data(
      `  rule       ${row.rule}${row.score === null || row.score === undefined ? '' : `, score ${row.score}`}\n`,
    );
    const why = whyOfRule(readRecord(out)?.pipeline)(row.rule);
    if (why !== null) data(`  why        ${plain(why)}\n`);
  }
  if (typeof row.factuality === 'string') data(`  said to be ${plain(saidToBe(row, nameOf))}\n`);
  showParts(out, table, row, nameOf);
  for (const [key, value] of Object.entries(row)) data(`  ${dim(key.padEnd(24))} ${plain(shown(value))}\n`);
  return 0;
}

function find(out: string, id: string): Found {
  for (const type of RECORD_TYPES) {
    const path = join(out, 'data', `${type.name}.jsonl`);
    const [key = ''] = type.key;
    if (type.key.length !== 1 || !existsSync(path)) continue;
    for (const row of readRows(path)) if (row[key] === id) return { table: type.name, row };
  }
  throw new SetupError('E_NO_ROW', `there is no row "${id}"`, {
    where: out,
    hint: 'ids stand in the first column of data/*.jsonl',
  });
}

function names(out: string): NameOf {
  const known = new Map<unknown, string>();
  for (const row of readRows(join(out, 'data', 'entities.jsonl'))) known.set(row.entity_id, String(row.name));
  return (id) => known.get(id) ?? null;
}

/** The words with some of the text around them, cleaned and, where it differs, as it arrived. */
function showWords(out: string, row: Row): void {
  const texts = documentTexts(join(out, 'data', 'documents.jsonl'));
  const document = texts.of(String(row.doc_id));
  texts.close();
  const clean = around(document?.text ?? null, row.start, row.end);
  const raw = around(document?.raw_text ?? null, row.raw_start, row.raw_end);
  if (clean !== null) data(`  text       ${clean}\n`);
  if (raw !== null && raw !== clean) data(`  as arrived ${raw}\n`);
}

const AROUND = 60;

function around(text: Slicer | null, start: unknown, end: unknown): string | null {
  if (text === null || typeof start !== 'number' || typeof end !== 'number') return null;
  const before = plain(text.slice(Math.max(0, start - AROUND), start));
  const after = plain(text.slice(end, end + AROUND));
  return `…${before}${bold(`⟦${plain(text.slice(start, end))}⟧`)}${after}…`;
}

/** The axes behind the derived column. */
function saidToBe(row: Row, nameOf: NameOf): string {
  const source = nameOf(row.source_id);
  const cue = typeof row.cue === 'string' ? `, because of “${row.cue}”` : '';
  const axes = [row.polarity, row.status, row.certainty, `by ${source ?? 'the'} ${row.source_kind}`].join(
    ', ',
  );
  return `${row.factuality}: ${axes}${cue}`;
}

/** Other readings of a date, arguments of an event, events of an incident, edits under a span. */
function showParts(out: string, table: string, row: Row, nameOf: NameOf): void {
  if (Array.isArray(row.alternatives) && row.alternatives.length > 0)
    data(`  or else    ${plain(row.alternatives.join(', '))}\n`);
  const say = (label: string, part: string, one: Row): void =>
    data(`  ${label} ${plain(describeRow(part, one, nameOf))}\n`);
  const each = (part: string, fits: (one: Row) => boolean, label: (one: Row) => string): void => {
    for (const one of readRows(join(out, 'data', `${part}.jsonl`))) if (fits(one)) say(label(one), part, one);
  };
  if (table === 'events')
    each(
      'arguments',
      (one) => one.event_id === row.event_id,
      () => 'part      ',
    );
  if (table === 'incidents')
    each(
      'events',
      (one) => one.incident_id === row.incident_id,
      (one) => `report     ${one.event_id}`,
    );
  if (table !== 'edits' && typeof row.raw_start === 'number')
    each(
      'edits',
      (one) => one.doc_id === row.doc_id && overlap(one, row),
      (one) => `cleaned    [${one.rule}]`,
    );
}

function overlap(a: Row, b: Row): boolean {
  return Number(a.raw_start) < Number(b.raw_end) && Number(b.raw_start) < Number(a.raw_end);
}

function shown(value: unknown): string {
  return value === null ? '–' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
