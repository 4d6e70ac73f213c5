import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BARE, call } from '../cli/call.ts';
import { withFolder } from './read-all.ts';

/** Names that lead elsewhere, mean something to a system, or look like something else. */
const NAMES: readonly string[] = [
  '../../x',
  '..',
  '.',
  './x',
  '/etc/passwd',
  '/tmp/x',
  '//server/share',
  'C:\\x',
  'C:x',
  '\\\\server\\share',
  '..\\..\\x',
  'x/../../y',
  'x/./y',
  '~',
  '~root/x',
  '$HOME/x',
  '%TEMP%\\x',
  '`id`',
  '$(id)',
  '; rm -rf x',
  '| cat',
  '&& ls',
  '-rf',
  '--output=/tmp/x',
  'CON',
  'con.txt',
  'PRN',
  'AUX',
  'NUL',
  'COM1',
  'LPT9',
  'a\0b',
  'a\nb',
  'a\rb',
  'a\tb',
  'a\u001b[2Jb',
  ' ',
  ' x ',
  'x.',
  '.x',
  '...',
  'x'.repeat(300),
  'é'.repeat(300),
  '💥'.repeat(100),
  '../'.repeat(100) + 'x',
  '%2e%2e%2fx',
  '..%2fx',
  '..%c0%afx',
  '..∕..∕x',
  '．．/x',
  '‥/x',
  '..／x',
  'ᐧᐧ/x',
  'e\u0301',
  '\u202egpj.exe',
  '\ufeffx',
  '\u200b../x',
  '__proto__',
  'constructor',
  'toString',
  'run.json',
  'data',
  'data/events.jsonl',
  '.dragoman',
  'lock',
  'plan.json',
  'SHA256SUMS',
  'file:///etc/passwd',
  'http://x/y',
  'x?y=z',
  'x#1',
  'x*',
  '"x"',
  "'x'",
  '<x>',
  'x:y',
];

/** A thousand of them: each alone, and each behind, before and between others. */
const IDS = Array.from({ length: 1000 }, (_, i) => {
  const name = NAMES[i % NAMES.length] as string;
  const other = NAMES[(i * 7 + 3) % NAMES.length] as string;
  return [name, `${name}${other}`, `${other}/${name}`, `${name}#${i}`][
    Math.floor(i / NAMES.length) % 4
  ] as string;
});

const rows = (ids: readonly string[]): string =>
  ids
    .map(
      (id, i) =>
        `${JSON.stringify({ id, text: `Two lorries burned near Gao on day ${i}.`, title: id, url: id, publisher: id })}\n`,
    )
    .join('');

/** Every path below a folder with what a file holds; links are not followed. */
function tree(folder: string, except: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (path === except) return [];
    if (entry.isDirectory()) return [path, ...tree(path, except)];
    return [`${path}: ${entry.isFile() ? readFileSync(path, 'utf8').length : 'link'}`];
  });
}

test(
  'a thousand hostile ids: nothing is written outside the folder',
  () =>
    withFolder(async (folder) => {
      mkdirSync(join(folder, 'in'));
      mkdirSync(join(folder, 'in/deep/er'), { recursive: true });
      writeFileSync(join(folder, 'in/rows.jsonl'), rows(IDS));
      const out = join(folder, 'in/deep/er/out');
      const before = tree(folder, out);
      const { code } = await call('run', join(folder, 'in/rows.jsonl'), '-o', out, ...BARE, '--jobs', '1');
      expect(code).toBe(0);
      expect(tree(folder, out)).toEqual(before);
      const names = readdirSync(out, { recursive: true, encoding: 'utf8' });
      expect(names.filter((name) => !/^[\w./-]+$/.test(name))).toEqual([]);
    }),
  120_000,
);

const FILE_NAMES = NAMES.filter(
  (name) => !/[/\0]/.test(name) && Buffer.byteLength(name) < 240 && name.trim() !== '',
);

test(
  'files with hostile names: each is a document, nothing is written beside them',
  () =>
    withFolder(async (folder) => {
      mkdirSync(join(folder, 'in'));
      for (const name of FILE_NAMES)
        writeFileSync(join(folder, 'in', `x${name}.txt`), `A lorry burned at ${name.length}.`);
      const out = join(folder, 'out');
      const before = tree(folder, out);
      const { code } = await call('run', join(folder, 'in'), '-o', out, ...BARE, '--jobs', '1');
      expect(code).toBe(0);
      expect(tree(folder, out)).toEqual(before);
      const documents = readFileSync(join(out, 'data/documents.jsonl'), 'utf8').trim().split('\n');
      expect(documents.length).toBe(FILE_NAMES.length);
    }),
  120_000,
);

test('the folder may be a link: then all of it goes where the link leads', () =>
  withFolder(async (folder) => {
    mkdirSync(join(folder, 'real'));
    symlinkSync(join(folder, 'real'), join(folder, 'out'));
    writeFileSync(join(folder, 'rows.jsonl'), rows(IDS.slice(0, 5)));
    const before = tree(folder, join(folder, 'real'));
    const { code } = await call(
      'run',
      join(folder, 'rows.jsonl'),
      '-o',
      join(folder, 'out'),
      ...BARE,
      '--jobs',
      '1',
    );
    expect(code).toBe(0);
    expect(tree(folder, join(folder, 'real'))).toEqual(before);
  }));

test.each(['data', 'schema', 'README.md', 'run.json', 'data/documents.jsonl'])(
  'a link put in the place of %s leads nothing outside',
  (name) =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, 'rows.jsonl'), rows(IDS.slice(0, 5)));
      const out = join(folder, 'out');
      const run = (): Promise<{ code: number }> =>
        call('run', join(folder, 'rows.jsonl'), '-o', out, ...BARE, '--jobs', '1', '--fresh');
      await run();
      mkdirSync(join(folder, 'elsewhere'));
      writeFileSync(join(folder, 'elsewhere/documents.jsonl'), 'mine\n');
      writeFileSync(join(folder, 'elsewhere/file'), 'mine\n');
      rmSync(join(out, name), { recursive: true });
      symlinkSync(join(folder, name.includes('.') ? 'elsewhere/file' : 'elsewhere'), join(out, name));
      const before = tree(folder, out);
      await run();
      expect(tree(folder, out)).toEqual(before);
    }),
);
