import { join } from 'node:path';
import { readRows } from '../io/dataset/read-rows.ts';
import type { RunRecord } from '../io/dataset/run-record.schema.ts';
import { pickFindings } from './pick-findings.ts';
import { bold, callName, cyan, dim, green, plain, say, shorten, yellow } from './terminal.ts';

/** The first thing a newcomer sees: counts, a few real rows with their words, and what to try next. */
export function showSummary(out: string, record: RunRecord): void {
  const { documents, rows } = record;
  const n = (table: string): number => rows[table] ?? 0;
  say();
  say(`${bold(`${documents.done} documents`)} in ${record.seconds.toFixed(1)} s${others(record)}`);
  say(
    `  ${n('mentions')} mentions of ${n('entities')} entities · ${n('dates')} dates · ${n('quantities')} quantities`,
  );
  say(
    `  ${bold(`${n('events')} events`)} in ${n('incidents')} incidents · ${n('relations')} relations · ${n('edits')} edits · ${n('citations')} citations`,
  );
  const id = showFindings(out);
  showQuarantine(out);
  showNotes(record);
  const folder = plain(out);
  say();
  say(`${dim('files')}  ${folder}/data/*.jsonl  ${dim('(described in')} ${folder}/README.md${dim(')')}`);
  say(`${dim('try')}    ${callName()} validate ${folder}`);
  if (id !== null) say(`       ${callName()} explain ${folder} ${id}`);
}

function others({ documents }: RunRecord): string {
  const parts = [];
  if (documents.duplicate > 0) parts.push(`${documents.duplicate} duplicate`);
  if (documents.quarantined > 0) parts.push(yellow(`${documents.quarantined} quarantined`));
  return parts.length === 0 ? '' : `  (${parts.join(', ')})`;
}

function showFindings(out: string): string | null {
  const found = pickFindings(join(out, 'data'));
  if (found.length > 0) say();
  for (const { label, head, words, rule, source } of found) {
    say(`  ${green(label.padEnd(14))}${plain(head)}`);
    say(`  ${' '.repeat(14)}${cyan(`“${shorten(words, 110)}”`)}`);
    say(`  ${' '.repeat(14)}${dim(`${plain(source)} · ${rule}`)}`);
  }
  return found.find((one) => one.id !== null)?.id ?? null;
}

function showQuarantine(out: string): void {
  for (const row of readRows(join(out, 'data', 'quarantine.jsonl'), 3)) {
    say(
      `${yellow('quarantined')} ${plain(String(row.source))}: ${row.code} in ${row.stage}, ${shorten(String(row.message), 90)}`,
    );
    say(`            ${dim(plain(String(row.hint)))}`);
  }
}

function showNotes(record: RunRecord): void {
  if (process.argv.includes('--debug'))
    for (const note of record.notes.filter(({ code }) => code.endsWith('/N_STACK')))
      for (const stack of note.examples) say(stack);
  for (const { code, count, examples } of record.notes
    .filter((note) => note.code.startsWith('read/'))
    .slice(0, 3))
    say(`${yellow('note')}   ${code} × ${count}: ${shorten(examples[0] ?? '', 110)}`);
}
