import type { Change } from './changes.ts';

/** The name behind an id; null when it is none, or nobody's. */
export type NameOf = (id: string) => string | null;

/** A sheet to go through with a pencil: one change after the other in its sentence, with room for a verdict. */
export function reviewSheet(
  changes: readonly Change[],
  format: 'md' | 'csv',
  nameOf: NameOf = () => null,
): string {
  const show = shower(nameOf);
  return format === 'csv' ? csvSheet(changes, show) : markdownSheet(changes, show);
}

type Show = (value: unknown) => string;

/** A value in words: entities by name, with the id behind it. */
function shower(nameOf: NameOf): Show {
  const show = (value: unknown): string => {
    if (value === null || value === undefined) return '–';
    if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(show).join(', ');
    if (typeof value !== 'string') return JSON.stringify(value);
    const name = value.startsWith('ent_') ? nameOf(value) : null;
    return name === null ? value : `${name} (${value})`;
  };
  return show;
}

const COLUMNS = [
  'n',
  'verdict',
  'note',
  'change',
  'table',
  'label',
  'source_id',
  'words',
  'before',
  'after',
  'context',
  'id',
] as const;

function csvSheet(changes: readonly Change[], show: Show): string {
  const rows = changes.map((change, at) => [
    String(at + 1),
    '',
    '',
    change.change,
    change.table,
    change.label ?? '',
    change.source_id ?? '',
    change.words,
    sideOf(change, 'before', show),
    sideOf(change, 'after', show),
    change.context ?? '',
    change.after_id ?? change.before_id ?? '',
  ]);
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Quoted as RFC 4180 has it; a cell that a spreadsheet would take for a formula gets a quotation mark in front. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function markdownSheet(changes: readonly Change[], show: Show): string {
  const items = changes.map((change, at) => {
    const lines = [
      `## ${at + 1}. ${change.change}: ${change.table}${change.label ? ` ${plain(change.label)}` : ''} “${plain(change.words)}”`,
      `${plain(change.source_id ?? 'whole run')} · \`${change.after_id ?? change.before_id ?? ''}\``,
    ];
    if (change.context) lines.push(`> ${plain(change.context)}`);
    const table = differences(change, show);
    if (table.length > 0)
      lines.push(['| column | before | after |', '| --- | --- | --- |', ...table].join('\n'));
    lines.push('- [ ] better  - [ ] worse  - [ ] neither');
    return lines.join('\n\n');
  });
  return `# Review sheet: ${changes.length} changes\n\n${items.join('\n\n')}\n`;
}

function differences({ columns, before, after }: Change, show: Show): readonly string[] {
  return columns.map(
    (name) => `| ${name} | ${plain(show(before?.[name]))} | ${plain(show(after?.[name]))} |`,
  );
}

function sideOf(change: Change, side: 'before' | 'after', show: Show): string {
  const row = change[side];
  if (row === null) return '';
  if (change.columns.length === 0) return String(row.rule ?? '');
  return change.columns.map((name) => `${name}=${show(row[name])}`).join('; ');
}

/** Words of an article are no Markdown. */
function plain(text: string): string {
  return text.replace(/\s{1,1000}/g, ' ').replace(/[\\`*_{}[\]<>#|]/g, (mark) => `\\${mark}`);
}
