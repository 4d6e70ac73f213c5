import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call } from '../cli/call.ts';
import { withFolder } from './read-all.ts';

const ENGLISH =
  'Rebels took the border village on Tuesday, a spokesman for the army said. At least twelve people were killed in the fighting.';
const DUTCH =
  'De opstandelingen hebben dinsdag het dorp aan de grens ingenomen, zei een woordvoerder van het leger. Bij de gevechten kwamen zeker twaalf mensen om het leven.';
const ROWS = [
  { id: 'en', text: ENGLISH },
  { id: 'nl', text: DUTCH },
  { id: 'short', text: 'Aden, 4 May.', language: 'en' },
];

test.each([
  ['is quarantined', [], { en: ['done', 'en'], nl: ['quarantined', null], short: ['done', 'en'] }],
  [
    'passes when asked for',
    ['--any-language'],
    { en: ['done', 'en'], nl: ['done', 'nl'], short: ['done', 'en'] },
  ],
])(
  'what is not English %s',
  (_, flags, expected) =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, 'rows.jsonl'), ROWS.map((row) => `${JSON.stringify(row)}\n`).join(''));
      await call('run', join(folder, 'rows.jsonl'), '-o', join(folder, 'out'), '--jobs', '1', ...flags);
      const rowsOf = (table: string) =>
        readFileSync(join(folder, `out/data/${table}.jsonl`), 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line));
      const found = rowsOf('documents').map((row) => [row.source_id, [row.status, row.language]]);
      expect(Object.fromEntries(found)).toEqual(expected);
      const codes = rowsOf('quarantine').map((row) => [row.source_id, row.code]);
      expect(codes).toEqual(flags.length === 0 ? [['nl', 'E_LANGUAGE']] : []);
    }),
  120_000,
);
