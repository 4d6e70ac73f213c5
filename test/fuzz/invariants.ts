import type { Bundle } from '../../src/records/bundle.ts';
import type { RecordType, Slice } from '../../src/records/types/record-type.schema.ts';
import { columnsOf, RECORD_TYPES } from '../../src/records/types/record-types.schema.ts';

type Row = Readonly<Record<string, unknown>>;

/** What is wrong with what a document leaves behind, in words; nothing when all of it holds. */
export function brokenInvariants(bundle: Bundle): readonly string[] {
  const own = bundle.quarantine.filter(({ code }) => code === 'E_STAGE' || code === 'E_RECORDS');
  const wrong = own.map(
    ({ code, stage, message }) =>
      `${code} in ${stage}: ${message}\n${bundle.notes.map((note) => note.message).join('\n')}`,
  );
  const rows = new Map([...bundle.lines].map(([table, { text }]) => [table as string, parse(text)]));
  const [document] = rows.get('documents') ?? [];
  if (document === undefined) return [...wrong, 'no document row'];
  const texts = { text: [...String(document.text ?? '')], raw_text: [...String(document.raw_text ?? '')] };
  for (const type of RECORD_TYPES)
    for (const row of rows.get(type.name) ?? []) wrong.push(...rowFaults(type, row, texts));
  if (bundle.status === 'done') wrong.push(...editFaults(rows.get('edits') ?? [], texts));
  return wrong;
}

function parse(lines: string): readonly Row[] {
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

interface Texts {
  readonly text: readonly string[];
  readonly raw_text: readonly string[];
}

function rowFaults(type: RecordType, row: Row, texts: Texts): readonly string[] {
  const issues = type.schema.safeParse(row).error?.issues ?? [];
  const wrong = issues.map((issue) => `${type.name}/${issue.path.join('/')}: ${issue.message}`);
  if (Object.keys(row).join() !== columnsOf(type).join()) wrong.push(`${type.name}: keys out of order`);
  for (const slice of type.slices) wrong.push(...sliceFaults(type, slice, row, texts));
  for (const value of Object.values(row).flat())
    if (typeof value === 'string' && (!value.isWellFormed() || value.includes('\0')))
      wrong.push(`${type.name}: a text is not well-formed`);
  return wrong;
}

function sliceFaults(type: RecordType, slice: Slice, row: Row, texts: Texts): readonly string[] {
  const [from, to] = [row[slice.start], row[slice.end]];
  if (typeof from !== 'number' || typeof to !== 'number') return [];
  const text = texts[slice.of];
  if (from > to || to > text.length) return [`${type.name}: ${from}-${to} lies outside ${slice.of}`];
  const found = text.slice(from, to).join('');
  if (slice.words === null || found === (row[slice.words] ?? '')) return [];
  return [`${type.name}.${slice.words}: ${slice.of} reads "${found}", not "${row[slice.words]}"`];
}

/** The edits that were applied turn the raw text into the clean one. */
function editFaults(edits: readonly Row[], { text, raw_text: raw }: Texts): readonly string[] {
  let made = '';
  let at = 0;
  for (const edit of edits.filter(({ status }) => status === 'applied')) {
    const start = Number(edit.raw_start);
    if (start < at) return [`edits: two overlap at ${start}`];
    made += raw.slice(at, start).join('') + String(edit.after ?? '');
    at = Number(edit.raw_end);
  }
  made += raw.slice(at).join('');
  return made === text.join('') ? [] : ['edits: they do not turn the raw text into the clean one'];
}
