import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../src/batch/run.ts';
import { type Row, readRows } from '../../src/io/dataset/read-rows.ts';
import { validateDataset } from '../../src/io/dataset/validate.ts';

/** The contract's columns, table by table. */
const COLUMNS = `
documents: doc_id, source_id, source, media_type, sha256, status, title, authors, publisher, published, published_precision, published_evidence, language, machine_translated, near_duplicate_of, text, raw_text, n_sentences
edits: edit_id, doc_id, raw_start, raw_end, before, after, op, rule, why, score, status, evidence
blocks: block_id, doc_id, kind, level, raw_start, raw_end, start, end, reason
citations: citation_id, doc_id, number, authors, title, container, published, url, raw_start, raw_end, anchor_start, short_form_of
mentions: mention_id, doc_id, sentence, start, end, raw_start, raw_end, text, raw_text, type, form, entity_id, metonymy, rule, score
entities: entity_id, type, subtype, name, aliases, wikidata_id, country, sector, valid_from, valid_to, latitude, longitude, geonames_id, link, n_mentions, n_documents
dates: date_id, doc_id, sentence, start, end, raw_start, raw_end, text, type, value, mod, quant, freq, edtf, date_start, date_end, precision, anchor_kind, anchor_date, anchor_ref, alternatives, calendar, in_name, rule
quantities: quantity_id, doc_id, sentence, start, end, raw_start, raw_end, text, low, high, approximate, unit, kind, of_entity_id, rule
relations: relation_id, doc_id, sentence, type, wikidata_property, subject_id, subject_mention_id, object_id, object_mention_id, object_value, qualifier, polarity, status, certainty, source_kind, source_id, factuality, construction, start, end, raw_start, raw_end, evidence, rule, score
events: event_id, incident_id, doc_id, sentence, type, mode, quad, acled_event_type, acled_sub_event_type, trigger, trigger_start, trigger_end, actor_id, actor_ids, recipient_id, recipient_ids, location_id, latitude, longitude, place_precision, date_id, date_start, date_end, date_precision, killed_low, killed_high, injured_low, injured_high, casualties_low, casualties_high, weapon, polarity, status, certainty, source_kind, source_id, cue, factuality, historical, embedded_in, content_event_ids, start, end, raw_start, raw_end, evidence, rule, score
arguments: event_id, doc_id, role, position, entity_id, mention_id, date_id, quantity_id, text
incidents: incident_id, type, mode, actor_ids, recipient_ids, location_id, date_start, date_end, n_events, n_documents, claim_sources, killed_low, killed_best, killed_high, conflicting_fields, event_ids
quarantine: doc_id, source, source_id, stage, code, message, hint
`;
const TABLES = COLUMNS.trim()
  .split('\n')
  .map((line) => line.split(': ') as [string, string]);

const folder = join(tmpdir(), `dragoman-dataset-${process.pid}`);
const out = join(folder, 'out');
const rows = (table: string): Row[] => [...readRows(join(out, 'data', `${table}.jsonl`))];

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await run({
    inputs: ['test/fixtures/articles'],
    out,
    pipeline: 'conflict-news',
    jobs: 1,
    fresh: true,
    limit: null,
    published: null,
    maxDocTime: null,
    onProgress: () => {},
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a run over articles of all formats is sound', () => {
  const { problems, rows: looked, spans, keys } = validateDataset(out);
  expect(problems).toEqual([]);
  expect(Math.min(looked, spans, keys)).toBeGreaterThan(50);
});

test.each(TABLES)('%s has the columns of the contract in their order', (table, columns) => {
  const schema = JSON.parse(readFileSync(join(out, 'schema', `${table}.schema.json`), 'utf8'));
  expect(Object.keys(schema.properties).join(', ')).toBe(columns);
  const columnsWithout = Object.entries<{ description?: string }>(schema.properties).filter(
    ([, column]) => !column.description,
  );
  expect(columnsWithout).toEqual([]);
  expect(schema).toMatchObject({ required: columns.split(', '), additionalProperties: false });
  for (const row of rows(table)) expect(Object.keys(row).join(', ')).toBe(columns);
});

test('every input has its row, whatever became of it', () => {
  expect(
    rows('documents')
      .map((row) => `${row.source_id} ${row.status}`)
      .sort(),
  ).toEqual([
    'el-fasher done',
    'goma-1 done',
    'goma-1 duplicate',
    'goma-2 done',
    'kharkiv done',
    'no-text quarantined',
    'sanaa done',
  ]);
  expect(rows('quarantine')).toMatchObject([{ source_id: 'no-text', code: 'E_NO_TEXT', stage: 'read' }]);
});

test('the descriptions fit the files', () => {
  const descriptor = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8'));
  expect(descriptor.resources.map((one: { name: string }) => one.name)).toEqual(
    TABLES.map(([table]) => table),
  );
  for (const { path, bytes, hash } of descriptor.resources) {
    const content = readFileSync(join(out, path));
    expect([bytes, hash]).toEqual([
      content.length,
      `sha256:${createHash('sha256').update(content).digest('hex')}`,
    ]);
  }
  const types = descriptor.resources.flatMap((one: { schema: { fields: { type: string }[] } }) =>
    one.schema.fields.map((field) => field.type),
  );
  expect([...new Set(types)].sort()).toEqual(['boolean', 'date', 'integer', 'list', 'number', 'string']);
  const card = readFileSync(join(out, 'README.md'), 'utf8');
  expect(card).toContain('  - name: machine_translated\n    dtype: bool');
  expect(card).toContain('  - name: latitude\n    dtype: float64');
  for (const [table] of TABLES)
    expect(card).toContain(`- config_name: ${table}\n  data_files: data/${table}.jsonl`);
  expect(readdirSync(join(out, '.work', 'tmp'))).toEqual([]);
});

/** A copy of the dataset in which one line of a table is rewritten. */
function spoiled(table: string, change: (line: string) => string): string {
  const copy = join(folder, 'spoiled');
  rmSync(copy, { recursive: true, force: true });
  cpSync(out, copy, { recursive: true });
  const path = join(copy, 'data', `${table}.jsonl`);
  const [first = '', ...others] = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, [change(first), ...others].join('\n'));
  return copy;
}

const edited = (change: Record<string, unknown>) => (line: string) =>
  JSON.stringify({ ...JSON.parse(line), ...change });

test.each<[string, string, (line: string) => string, RegExp]>([
  ['a changed span', 'mentions', edited({ start: 0, end: 1 }), /mentions\.jsonl:1\/start: text reads/],
  [
    'a changed span of the raw text',
    'mentions',
    edited({ raw_start: 0, raw_end: 1 }),
    /mentions\.jsonl:1\/raw_start: raw_text reads/,
  ],
  ['a span beyond the text', 'mentions', edited({ start: 5, end: 999_999 }), /lies outside text/],
  [
    'a broken foreign key',
    'mentions',
    edited({ doc_id: 'doc_gone' }),
    /mentions\.jsonl:1\/doc_id: doc_gone is not in documents/,
  ],
  ['a key that stands twice', 'mentions', (line) => `${line}\n${line}`, /stands twice/],
  ['a value outside its list', 'mentions', edited({ type: 'PERSON' }), /mentions\.jsonl:1\/type/],
  ['a missing column', 'mentions', (line) => line.replace(/"rule":"[^"]*",/, ''), /mentions\.jsonl:1\/rule/],
  ['another column', 'mentions', edited({ extra: 1 }), /extra/],
  [
    'columns in another order',
    'mentions',
    (line) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(line)).reverse())),
    /order of the schema/,
  ],
  ['an empty text for unknown', 'documents', edited({ publisher: '' }), /documents\.jsonl:1\/publisher/],
  ['a line that is no JSON', 'mentions', (line) => line.slice(0, -3), /not a JSON object/],
  [
    'a letter of a text',
    'documents',
    edited({ publisher: 'Somebody' }),
    /documents\.jsonl: the content is not what SHA256SUMS says/,
  ],
])('validate finds %s', (_, table, change, expected) => {
  const problems = validateDataset(spoiled(table, change)).problems.map(
    ({ where, message }) => `${where}: ${message}`,
  );
  expect(problems.join('\n')).toMatch(expected);
});

test.each([
  ['a missing table', 'data/quarantine.jsonl'],
  ['no documents', 'data/documents.jsonl'],
  ['a missing list of checksums', 'SHA256SUMS'],
  ['a run that did not finish', 'run.json'],
])('validate finds %s', (_, path) => {
  const copy = spoiled('mentions', (line) => line);
  rmSync(join(copy, path));
  expect(validateDataset(copy).problems.map(({ where }) => where)).toContain(path);
});

test('validate finds rows in another order', () => {
  const copy = spoiled('mentions', (line) => line);
  const path = join(copy, 'data', 'mentions.jsonl');
  writeFileSync(path, `${readFileSync(path, 'utf8').trim().split('\n').reverse().join('\n')}\n`);
  expect(
    validateDataset(copy)
      .problems.map(({ message }) => message)
      .join(),
  ).toMatch(/sorted order/);
});

test('validate finds a file that does not belong there', () => {
  const copy = spoiled('mentions', (line) => line);
  writeFileSync(join(copy, 'data', 'mine.jsonl'), '');
  expect(validateDataset(copy).problems).toMatchObject([{ where: 'data/mine.jsonl' }]);
  expect(readdirSync(join(out, 'data'))).toHaveLength(TABLES.length);
});
